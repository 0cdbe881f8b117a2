package org.rushline.refunds;

import java.time.Instant;

/**
 * Money on its way back, as operators see it.
 *
 * @param reference what had been paid for: a booking's id
 * @param amount minor units
 * @param status DUE, DONE or FAILED; a failed one waits for a person
 * @param tries how often it was definitely refused
 * @param failure what Stripe said last; null if nothing went wrong
 */
public record RefundView(
        String id,
        String reference,
        long amount,
        String currency,
        String status,
        int tries,
        String reason,
        String failure,
        String stripeRefundId,
        Instant createdAt,
        Instant doneAt) {}
