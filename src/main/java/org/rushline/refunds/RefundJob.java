package org.rushline.refunds;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.annotation.Metric;
import org.rushline.payment.stripe.StripeClient;
import org.rushline.payment.stripe.StripeFault;
import org.rushline.payment.stripe.StripeRefund;
import org.rushline.platform.FailPoint;
import org.rushline.platform.FailPoints;

/** Gives the money back. Runs on every node; a row is one node's for half a minute. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class RefundJob {

    private static final Logger LOG = Logger.getLogger(RefundJob.class.getName());
    @Inject RefundRows rows;
    @Inject StripeClient stripe;
    @Inject FailPoints failPoints;

    @Inject
    @Metric(
            name = "rushline_refunds_refused",
            absolute = true,
            description = "Refunds that Stripe has refused or that failed later")
    Counter refused;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void work() {
        try {
            List<DueRefund> due;
            do {
                due = rows.take();
                due.forEach(this::refund);
            } while (!due.isEmpty());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Refunds wait: the database does not answer", e);
        }
    }

    /** A failing refund does not stop the others. */
    private void refund(DueRefund due) {
        try {
            tryTo(due);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A refund could not be written down", e);
        }
    }

    private void tryTo(DueRefund refund) {
        try {
            var answer = ask(refund);
            failPoints.reached(FailPoint.REFUND_MADE);
            rows.write(refund, answer);
            if (answer.status() == StripeRefund.Status.FAILED) {
                refused.inc();
                LOG.severe(() -> "A refund has failed: " + answer.failure());
            }
        } catch (StripeFault e) {
            unsaid(refund, e);
        }
    }

    private StripeRefund ask(DueRefund refund) {
        if (refund.stripeRefundId() != null) {
            return stripe.getRefund(refund.stripeRefundId());
        }
        // A forgotten key would give the money back twice.
        return refund.forgotten()
                ? made(refund, stripe.refundsOf(refund.intentId()))
                        .orElseGet(() -> stripe.refund(refund.order()))
                : stripe.refund(refund.order());
    }

    private void unsaid(DueRefund refund, StripeFault fault) {
        var definite =
                fault.kind() == StripeFault.Kind.REFUSED
                        || fault.kind() == StripeFault.Kind.STORED_FAILURE;
        try {
            if (!definite) {
                rows.later(refund);
            } else {
                refused(refund, fault);
            }
        } catch (StripeFault still) {
            rows.later(refund);
        }
    }

    /** Also a refusal may hide that it was done: so we look before we ask with a new key. */
    private void refused(DueRefund refund, StripeFault fault) {
        var all = stripe.refundsOf(refund.intentId());
        var made = made(refund, all);
        if (made.isPresent()) {
            rows.write(refund, made.get());
            return;
        }
        refused.inc();
        LOG.severe(() -> "Stripe refuses a refund: " + fault.getMessage());
        var considered = fault.kind() == StripeFault.Kind.REFUSED;
        rows.refused(refund, all, Refused.of(all, fault.getMessage(), considered));
    }

    private static Optional<StripeRefund> made(DueRefund refund, List<StripeRefund> all) {
        return all.stream()
                .filter(StripeRefund::counts)
                .filter(one -> refund.id().equals(one.order()))
                .findFirst();
    }
}
