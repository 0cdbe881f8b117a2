package org.rushline.presale.codes;

import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.Refusal;

/** Why codes are not made, or let nobody in. */
final class CodeRefusals {

    private CodeRefusals() {}

    static Problem codeExists() {
        return new Conflict(
                "code-exists", "There is such a code", "This presale has this code already.");
    }

    static Problem madeBefore() {
        return new Conflict(
                "codes-made-before",
                "These codes have been made",
                "This has been done already. If you have not got the codes, revoke them and make others.");
    }

    static Problem tooManyCodes(int most) {
        return new Conflict(
                "too-many-codes",
                "Too many codes",
                "A presale has %,d codes at most.".formatted(most));
    }

    static Problem noSuchCode() {
        return new Refusal(
                403,
                "no-such-code",
                "There is no such code",
                "There is no such code for this event. Please look at it once more.");
    }

    static Problem codeUsed() {
        return new Conflict(
                "code-used",
                "This code has been used",
                "As many accounts as may have used this code. Is it perhaps another account of yours?");
    }
}
