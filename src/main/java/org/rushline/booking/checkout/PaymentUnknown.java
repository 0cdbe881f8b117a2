package org.rushline.booking.checkout;

/** Stripe has money for a booking that we do not have. */
public record PaymentUnknown(String intentId, long amount, String currency) {}
