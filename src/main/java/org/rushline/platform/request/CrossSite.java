package org.rushline.platform.request;

import org.rushline.platform.problem.Problem;

/** A browser sent this, but not from one of our pages: 403. */
public class CrossSite extends Problem {

    CrossSite() {
        super(
                403,
                "cross-site",
                "Not from our pages",
                "This was sent from another site, so nothing was done. Please start from our own"
                        + " page. Programs authenticate with a bearer token instead of the cookie.");
    }
}
