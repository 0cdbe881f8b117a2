package org.rushline.booking.checkout;

/** Somebody cancelled a payment at Stripe while its buyer was paying. */
public record PaymentStopped(String intentId, long amount, String currency) {}
