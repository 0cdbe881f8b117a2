package org.rushline.booking.checkout;

import org.rushline.platform.Money;
import org.rushline.platform.id.EventId;

/**
 * Stripe refuses a payment, and it is not the buyer's fault.
 *
 * @param due what was to be paid
 * @param code Stripe's; empty if it gave none
 * @param why in Stripe's words
 */
public record PaymentRefused(EventId event, Money due, String code, String why) {}
