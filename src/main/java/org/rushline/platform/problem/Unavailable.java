package org.rushline.platform.problem;

/** Too much to do at the moment, or something we need does not answer: 503, try again soon. */
public class Unavailable extends Problem {

    public Unavailable() {
        super(
                503,
                "unavailable",
                "Not available right now",
                "We cannot do this right now. Please try again in a few seconds.");
    }

    @Override
    public int retryAfter() {
        return 2;
    }
}
