package org.rushline.refunds;

import java.util.List;
import org.rushline.payment.stripe.StripeRefund;

/**
 * The state of a payment whose refund Stripe has definitely refused.
 *
 * @param byHand minor units that somebody gave back at Stripe itself
 * @param given minor units that have gone back in all
 * @param why in Stripe's words
 * @param considered whether it is Stripe's considered answer, and no passing trouble of its own
 */
record Refused(long byHand, long given, String why, boolean considered) {

    static Refused of(List<StripeRefund> refunds, String why, boolean considered) {
        var gone = refunds.stream().filter(StripeRefund::counts).toList();
        return new Refused(
                gone.stream().filter(StripeRefund::byHand).mapToLong(StripeRefund::amount).sum(),
                gone.stream().mapToLong(StripeRefund::amount).sum(),
                why,
                considered);
    }
}
