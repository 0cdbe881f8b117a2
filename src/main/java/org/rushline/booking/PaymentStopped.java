package org.rushline.booking;

/** Somebody has cancelled a payment at Stripe itself while its buyer was paying. */
public record PaymentStopped(String intentId, long amount, String currency) {}
