package org.rushline.accounts.secondfactor;

import java.time.Duration;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.TooManyRequests;

/** What somebody is told who cannot have their way. */
final class SecondFactorRefusals {

    private SecondFactorRefusals() {}

    static Problem confirmedBefore() {
        return new Conflict(
                "second-factor-confirmed",
                "There is one already",
                "Your account has a second factor. Remove it before you set up another one.");
    }

    static Problem none() {
        return new Conflict(
                "no-second-factor",
                "There is none",
                "Your account has no second factor, or what was started is more than an hour old. Start again.");
    }

    /** Of somebody else. */
    static Problem noneThere() {
        return new Conflict(
                "no-second-factor", "There is none", "This account has no second factor.");
    }

    static Problem wrong() {
        return new InvalidFields("code", "is wrong, or has been used");
    }

    static Problem tooMany(Duration wait) {
        return new TooManyRequests(
                wait,
                "Too many wrong codes",
                "There were too many wrong codes for this account. Wait, or use a recovery code.");
    }
}
