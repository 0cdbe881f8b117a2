package org.rushline.sessions;

import org.rushline.platform.problem.Problem;

/**
 * No account has this address and this password: 401. It does not say which of the two is wrong.
 */
public class WrongCredentials extends Problem {

    WrongCredentials() {
        super(
                401,
                "wrong-credentials",
                "That did not work",
                "The e-mail address and the password do not belong together.");
    }
}
