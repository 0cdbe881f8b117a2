package org.rushline.sessions;

import org.rushline.platform.problem.Problem;

/** Whoever asks works here, but has no second factor, which this installation requires: 403. */
public class SecondFactorRequired extends Problem {

    public SecondFactorRequired() {
        super(
                403,
                "second-factor-required",
                "A second factor is required",
                "Your roles count as soon as you have set up a second factor: `POST /api/me/second-factor`, or /me/second-factor.");
    }
}
