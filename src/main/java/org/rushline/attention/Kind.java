package org.rushline.attention;

/** Why a person is asked for. */
public enum Kind {
    EVENT_UNCLEAR(
            "Stripe has told us something that we cannot make out.",
            "Look the event up in Stripe's dashboard. If its payload is of another kind or API"
                    + " version than the README asks for, correct the webhook there."),
    REFUND_FAILED(
            "Money that was to go back to the buyer did not.",
            "Try it anew, or give the money back another way and say so.");

    private final String what;
    private final String advice;

    Kind(String what, String advice) {
        this.what = what;
        this.advice = advice;
    }

    String what() {
        return what;
    }

    String advice() {
        return advice;
    }
}
