package org.rushline.payment.stripe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rushline.payment.stripe.StripeBudget.Urgency;

/** Requests to Stripe. Never in a transaction: an answer may take ten seconds. */
@ApplicationScoped
public class StripeClient {

    @Inject StripeGateway stripe;
    @Inject StripeBudget budget;

    /** Makes the attempt's intent; the same one however often it is asked. */
    public Intent create(Attempt attempt) {
        return budget.spend(Urgency.PAYMENT, () -> stripe.create(attempt));
    }

    /** The intent, for a buyer who waits. */
    public Intent get(String intentId) {
        return budget.spend(Urgency.PAYMENT, () -> stripe.get(intentId));
    }

    /** The intent, for a job that can wait. */
    public Intent look(String intentId) {
        return budget.spend(Urgency.CANCEL, () -> stripe.get(intentId));
    }

    public StripeNotice event(String eventId) {
        return budget.spend(Urgency.CANCEL, () -> stripe.event(eventId));
    }

    public Intent cancel(String intentId) {
        return budget.spend(Urgency.CANCEL, () -> stripe.cancel(intentId));
    }

    public StripeRefund refund(RefundOrder order) {
        return budget.spend(Urgency.REFUND, () -> stripe.refund(order));
    }

    public StripeRefund getRefund(String stripeRefundId) {
        return budget.spend(Urgency.REFUND, () -> stripe.getRefund(stripeRefundId));
    }

    /** All of them, also what somebody made at Stripe by hand. */
    public List<StripeRefund> refundsOf(String intentId) {
        var all = new ArrayList<StripeRefund>();
        String after = null;
        do {
            var last = after;
            var page = budget.spend(Urgency.REFUND, () -> stripe.refundsOf(intentId, last));
            all.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return all;
    }

    public MovedAtStripe dispute(String id) {
        return budget.spend(Urgency.REFUND, () -> stripe.dispute(id));
    }
}
