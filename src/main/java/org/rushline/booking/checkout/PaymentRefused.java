package org.rushline.booking.checkout;

/**
 * Stripe refuses a payment, and it is not the buyer's fault.
 *
 * @param amount minor units that were to be paid
 * @param code Stripe's; empty if it gave none
 * @param why in Stripe's words
 */
public record PaymentRefused(long eventId, long amount, String currency, String code, String why) {}
