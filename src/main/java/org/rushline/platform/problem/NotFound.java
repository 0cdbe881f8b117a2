package org.rushline.platform.problem;

/** There is no such thing, or it is not for the one who asks: 404. */
public class NotFound extends Problem {

    public NotFound(String what) {
        super(404, "not-found", "Not found", "There is no " + what + " here.");
    }
}
