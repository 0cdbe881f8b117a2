package org.rushline.attention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry needs a person. */
@Schema(name = "AttentionKind", description = "Why an entry needs a person.")
public enum Kind {
    REFUND_BY_HAND(
            "Somebody refunded money at Stripe itself. The tickets are still the buyer's.",
            "If it was for the tickets, return them: what is refunded already counts."
                    + " Else acknowledge the entry."),
    DISPUTE(
            "A buyer's bank disputes a payment.",
            "Answer in Stripe's dashboard in time. If the money is lost, return the"
                    + " tickets; Stripe refuses that refund, so settle it when it is listed here."),
    PAYMENT_STOPPED(
            "A payment was cancelled at Stripe itself while its buyer was paying.",
            "You need not do anything: the buyer can pay again until their time is up."),
    PAYMENT_UNKNOWN(
            "Somebody has paid for a booking that we do not have.",
            "Find out in Stripe's dashboard whose money it is, and refund it there."),
    PAYMENTS_REFUSED(
            "Stripe does not accept payments for an event, so nobody can buy.",
            "Stripe says why: correct the prices, the account or its key."),
    WEBHOOKS_MISSING(
            "No webhook of ours is subscribed to everything that we must know.",
            "Subscribe the webhook in Stripe's dashboard to the events named here."),
    EVENT_UNCLEAR(
            "Stripe has sent us an event that we cannot read.",
            "Look the event up in Stripe's dashboard. If its payload is of another kind or API"
                    + " version than the README asks for, correct the webhook there."),
    REFUND_FAILED(
            "Stripe has not carried out a refund.",
            "Retry it, or refund the money another way and say how.");

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
