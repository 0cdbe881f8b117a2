package org.rushline.booking.checkout;

/**
 * Stripe does not let somebody pay, and it is not the buyer's fault.
 *
 * @param amount minor units that were to be paid
 * @param code Stripe's; empty if it gave none
 * @param why in Stripe's words
 */
public record PaymentRefused(long eventId, long amount, String currency, String code, String why) {}
