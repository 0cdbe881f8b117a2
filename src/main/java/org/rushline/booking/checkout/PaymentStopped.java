package org.rushline.booking.checkout;

/** Somebody has cancelled a payment at Stripe itself while its buyer was paying. */
public record PaymentStopped(String intentId, long amount, String currency) {}
