package org.rushline.payment.stripe;

import org.rushline.platform.Money;
import org.rushline.platform.id.RefundId;

/**
 * Money that is to go back.
 *
 * @param attempt counts up only after Stripe has definitely refused the one before
 */
public record RefundOrder(RefundId id, int attempt, String intentId, Money amount) {

    String idempotencyKey() {
        return "refund:" + id.uuid() + ":" + attempt;
    }
}
