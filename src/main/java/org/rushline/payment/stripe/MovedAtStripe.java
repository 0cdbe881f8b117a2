package org.rushline.payment.stripe;

/**
 * Money has moved at Stripe, or is about to, and nobody here has decided it. Told again and again.
 *
 * @param id Stripe's, of the refund or dispute
 * @param intentId the payment; null if Stripe does not say
 * @param amount minor units
 * @param currency ISO 4217, upper case
 * @param state in Stripe's words
 * @param reason likewise; null if there is none
 */
public record MovedAtStripe(
        Kind kind,
        String id,
        String intentId,
        long amount,
        String currency,
        String state,
        String reason) {

    /** The kind of movement. */
    public enum Kind {
        /** Somebody gave it back by hand. */
        REFUND,
        /** The card holder's bank wants it back. */
        DISPUTE
    }
}
