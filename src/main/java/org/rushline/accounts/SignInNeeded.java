package org.rushline.accounts;

import org.rushline.platform.problem.Problem;

/** Nobody is signed in, or not any more: 401. */
public class SignInNeeded extends Problem {

    public SignInNeeded() {
        super(401, "sign-in-needed", "Please sign in", "You need to sign in for this.");
    }
}
