package org.rushline.accounts.secondfactor;

import org.rushline.platform.problem.Problem;

/** The password is right, and the code is not: 401, the same for a code that was used. */
public class WrongCode extends Problem {

    public WrongCode() {
        super(
                401,
                "wrong-code",
                "That code did not work",
                "The code is wrong, or has been used. Wait for the next one, or use a recovery code.");
    }
}
