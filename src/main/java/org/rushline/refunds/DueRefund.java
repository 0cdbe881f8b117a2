package org.rushline.refunds;

import org.rushline.payment.stripe.RefundOrder;
import org.rushline.platform.Money;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.RefundId;

/**
 * A refund that one node has taken upon itself for half a minute.
 *
 * @param attempt which try it is; every write is only for this one
 * @param amount what is still to go back
 * @param stripeRefundId null until Stripe has accepted it
 * @param forgotten whether Stripe may have forgotten the key of this try
 */
record DueRefund(
        RefundId id,
        BookingId reference,
        String intentId,
        int attempt,
        Money amount,
        String stripeRefundId,
        boolean forgotten) {

    RefundOrder order() {
        return new RefundOrder(id, attempt, intentId, amount);
    }
}
