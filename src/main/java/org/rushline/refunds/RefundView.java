package org.rushline.refunds;

import java.time.Instant;

/**
 * Money on its way back, as operators see it.
 *
 * @param reference what had been paid for: a booking's id
 * @param amount minor units
 * @param byHand of it, what was given back at Stripe itself
 * @param elsewhere of it, what was given back outside Stripe
 * @param status DUE, DONE or FAILED; a failed one waits for a person
 * @param tries how often it was definitely refused
 * @param note how it was given back otherwise; null if it was not
 * @param failure what Stripe said last; null if nothing went wrong
 */
public record RefundView(
        String id,
        String reference,
        long amount,
        long byHand,
        long elsewhere,
        String currency,
        String status,
        int tries,
        String reason,
        String failure,
        String note,
        String stripeRefundId,
        Instant createdAt,
        Instant doneAt) {}
