package org.rushline.booking.checkout;

import org.rushline.platform.Money;

/** Somebody cancelled a payment at Stripe while its buyer was paying. */
public record PaymentStopped(String intentId, Money due) {}
