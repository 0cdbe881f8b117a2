package org.rushline.attention;

import org.rushline.payment.stripe.MovedAtStripe;
import org.rushline.platform.Money;
import org.rushline.platform.id.EventId;

/**
 * Something that happened at Stripe. Told again it is the same one; with another state or amount it
 * waits for a person once more.
 *
 * @param subject Stripe's id of what it is about, or what tells it from others of its kind
 * @param intentId the payment; null if it is about none
 * @param event null if it is about a payment, or about no event
 * @param amount minor units; null if it is about no money
 * @param currency ISO 4217; null likewise
 * @param state in Stripe's words
 * @param detail what else Stripe says; null if nothing
 */
record Incident(
        Kind kind,
        String subject,
        String intentId,
        EventId event,
        Long amount,
        String currency,
        String state,
        String detail) {

    static Incident of(MovedAtStripe moved) {
        var kind =
                switch (moved.kind()) {
                    case REFUND -> Kind.REFUND_BY_HAND;
                    case DISPUTE -> Kind.DISPUTE;
                };
        return new Incident(
                kind,
                moved.id(),
                moved.intentId(),
                null,
                moved.amount(),
                moved.currency(),
                moved.state(),
                moved.reason());
    }

    static Incident of(Kind kind, String intentId, Money money, String state) {
        return new Incident(
                kind, intentId, intentId, null, money.amount(), money.code(), state, null);
    }

    static Incident of(Kind kind, String subject, String state, String detail) {
        return new Incident(kind, subject, null, null, null, null, state, detail);
    }
}
