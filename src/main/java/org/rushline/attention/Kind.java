package org.rushline.attention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a person is asked for. */
@Schema(name = "AttentionKind", description = "Why a person is asked for.")
public enum Kind {
    REFUND_BY_HAND(
            "Money was given back at Stripe itself. Nothing was done about the tickets.",
            "If it was for the tickets, take them back: what has gone already is counted. Else"
                    + " acknowledge it."),
    DISPUTE(
            "A buyer's bank wants money back.",
            "Answer in Stripe's dashboard in time. If the money is lost, take the tickets back; Stripe"
                    + " refuses that refund, so settle it when it is listed here."),
    PAYMENT_STOPPED(
            "A payment was cancelled at Stripe itself while its buyer was paying.",
            "Nothing has to be done: the buyer can pay anew until their time is up."),
    PAYMENT_UNKNOWN(
            "Somebody has paid for a booking that we do not have.",
            "Find out in Stripe's dashboard whose money it is, and give it back there."),
    PAYMENTS_REFUSED(
            "Stripe does not accept payments for an event, so nobody can buy.",
            "Stripe says why: correct the prices, the account or its key."),
    WEBHOOKS_MISSING(
            "Stripe is not set to tell us everything that we must know.",
            "Subscribe the webhook in Stripe's dashboard to the events named here."),
    EVENT_UNCLEAR(
            "Stripe has told us something that we cannot make out.",
            "Look the event up in Stripe's dashboard. If its payload is of another kind or API"
                    + " version than the README asks for, correct the webhook there."),
    REFUND_FAILED(
            "Money that was to go back to the buyer did not.",
            "Have it tried anew, or give the money back another way and say how.");

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
