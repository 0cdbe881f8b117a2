package org.rushline.payment.stripe;

import org.rushline.platform.Money;
import org.rushline.platform.id.AttemptId;
import org.rushline.platform.id.BookingId;

/**
 * One attempt to pay: a row, and at most one payment intent at Stripe.
 *
 * @param reference what is paid for
 * @param number 0 for the first; grows only after Stripe has ended the former
 * @param due what is to be paid, frozen when the attempt began
 * @param intentId Stripe's id; null until it is known
 */
public record Attempt(
        AttemptId id,
        BookingId reference,
        int number,
        Money due,
        String intentId,
        AttemptStatus status) {

    /** The same for every call that makes this attempt's intent, so that there is one. */
    String idempotencyKey() {
        return "pay:" + reference.uuid() + ":" + number;
    }

    /** Whether Stripe may still take money for it. */
    public boolean live() {
        return status == AttemptStatus.CREATING || status == AttemptStatus.OPEN;
    }
}
