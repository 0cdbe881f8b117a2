package org.rushline.sessions;

import org.rushline.platform.problem.Problem;

/** No account has this address and password: 401, without saying which is wrong. */
public class WrongCredentials extends Problem {

    WrongCredentials() {
        super(
                401,
                "wrong-credentials",
                "That did not work",
                "The e-mail address and the password do not belong together.");
    }
}
