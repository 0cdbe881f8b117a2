package org.rushline.booking.checkout;

import org.rushline.platform.Money;

/** Stripe has money for an unknown booking. */
public record PaymentUnknown(String intentId, Money received) {}
