package org.rushline.accounts.secondfactor;

import org.rushline.accounts.VerifiedPassword;
import org.rushline.platform.problem.Problem;

/** The password is right, and a code is needed, too: 401. */
public class SecondFactorNeeded extends Problem {

    private final transient VerifiedPassword verified;

    public SecondFactorNeeded(VerifiedPassword verified) {
        super(
                401,
                "second-factor-needed",
                "A code is needed",
                "This account has a second factor: send the code of its authenticator, or a recovery code, as `code`.");
        this.verified = verified;
    }

    /** For the second step of a sign-in. */
    public VerifiedPassword verified() {
        return verified;
    }
}
