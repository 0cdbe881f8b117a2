package org.rushline.platform.body;

import org.rushline.platform.problem.Problem;

/** The body has more bytes than this operation reads: 413. */
public class BodyTooLarge extends Problem {

    public BodyTooLarge(int most) {
        super(
                413,
                "body-too-large",
                "The body is too large",
                "The body may have at most %,d bytes here.".formatted(most));
        member("limit", JSON.createValue(most));
    }
}
