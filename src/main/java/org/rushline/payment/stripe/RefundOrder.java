package org.rushline.payment.stripe;

import org.rushline.platform.id.RefundId;

/**
 * Money that is to go back.
 *
 * @param attempt counts up only after Stripe has definitely refused the one before
 * @param amount minor units
 * @param currency ISO 4217
 */
public record RefundOrder(RefundId id, int attempt, String intentId, long amount, String currency) {

    String idempotencyKey() {
        return "refund:" + id.uuid() + ":" + attempt;
    }
}
