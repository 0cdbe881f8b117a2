package org.rushline.accounts.secondfactor;

import org.rushline.platform.problem.Problem;

/** This node has no key, or another one than the secret was sealed with: 503. */
public class SecondFactorUnavailable extends Problem {

    private static final int UNTIL_SOMEBODY_LOOKS = 60;

    SecondFactorUnavailable() {
        super(
                503,
                "second-factor-unavailable",
                "No codes at the moment",
                "RUSHLINE_SECOND_FACTOR_KEY is missing here, or is another one than before. Recovery codes still work.");
    }

    @Override
    public int retryAfter() {
        return UNTIL_SOMEBODY_LOOKS;
    }
}
