package org.rushline.accounts;

import org.rushline.platform.problem.Problem;

/** The one who asks is known, but may not do this: 403. */
public class NotAllowed extends Problem {

    public NotAllowed() {
        super(403, "not-allowed", "Not allowed", "Your account may not do this.");
    }
}
