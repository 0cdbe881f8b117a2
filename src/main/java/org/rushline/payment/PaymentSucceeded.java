package org.rushline.payment;

import org.rushline.platform.Money;
import org.rushline.platform.id.BookingId;

/**
 * Stripe has the money. Told again and again; the second time must change nothing.
 *
 * @param reference what was paid for
 * @param attempt the attempt's number, as Stripe was told it
 */
public record PaymentSucceeded(BookingId reference, int attempt, String intentId, Money received) {}
