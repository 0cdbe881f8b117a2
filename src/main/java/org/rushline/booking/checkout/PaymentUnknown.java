package org.rushline.booking.checkout;

/** Stripe has money for an unknown booking. */
public record PaymentUnknown(String intentId, long amount, String currency) {}
