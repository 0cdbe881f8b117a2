package org.rushline.reconciliation;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.annotation.Metric;
import org.rushline.booking.BookingRelease;
import org.rushline.booking.DueBookings;
import org.rushline.booking.DueBookings.Due;
import org.rushline.booking.checkout.Claims;
import org.rushline.payment.Inbox;
import org.rushline.payment.stripe.Intent;
import org.rushline.payment.stripe.StripeClient;
import org.rushline.payment.stripe.StripeFault;
import org.rushline.platform.FailPoint;
import org.rushline.platform.FailPoints;

/** Asks Stripe about bookings that are being released, or have been paying for a while. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
@ManagedExecutorDefinition(name = "java:app/rushline/stripeJobs", maxAsync = 8)
public class PaymentReconciliationJob {

    private static final Logger LOG = Logger.getLogger(PaymentReconciliationJob.class.getName());

    /** With growing pauses, about half an hour. */
    private static final int TOO_MANY_LOOKS = 35;

    @Inject DueBookings dueBookings;
    @Inject BookingRelease release;
    @Inject Claims claims;
    @Inject StripeClient stripe;
    @Inject Inbox inbox;
    @Inject FailPoints failPoints;

    @Resource(lookup = "java:app/rushline/stripeJobs")
    ManagedExecutorService executor;

    @Inject
    @Metric(
            name = "rushline_claims_undecided",
            absolute = true,
            description = "Looks at claims that Stripe cannot decide for half an hour")
    Counter undecided;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void work() {
        try {
            List<Due> due;
            do {
                due = dueBookings.takeClosing();
                each(due, this::close);
            } while (!due.isEmpty());
            each(dueBookings.takePaying(), this::ask);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Claims wait: the database does not answer", e);
        }
    }

    private void each(List<Due> due, Consumer<Due> step) {
        CompletableFuture.allOf(
                        due.stream()
                                .map(one -> executor.runAsync(() -> safely(one, step)))
                                .toArray(CompletableFuture[]::new))
                .join();
    }

    private static void safely(Due due, Consumer<Due> step) {
        try {
            step.accept(due);
        } catch (StripeFault fault) {
            LOG.fine(() -> due.id() + " waits: " + fault.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> due.id() + " waits");
        }
    }

    private void close(Due due) {
        var step = release.next(due.id());
        if (!step.closing()) {
            return;
        }
        if (step.open().isEmpty()) {
            release.end(due.id());
            return;
        }
        var intent = cancelled(step.open().get().intentId());
        if (intent.status() == Intent.Status.CANCELED) {
            failPoints.reached(FailPoint.INTENT_CANCELLED);
        }
        inbox.tell(intent);
        if (intent.status() == Intent.Status.CANCELED) {
            release.end(due.id());
        }
        alarm(due, intent);
    }

    /** After any error it reads the intent itself, which tells the truth. */
    private Intent cancelled(String intentId) {
        try {
            return stripe.cancel(intentId);
        } catch (StripeFault fault) {
            return stripe.look(intentId);
        }
    }

    private void alarm(Due due, Intent intent) {
        if (due.looks() > TOO_MANY_LOOKS && intent.status() == Intent.Status.PROCESSING) {
            undecided.inc();
            LOG.severe(() -> due.id() + " is not decided: " + intent);
        }
    }

    private void ask(Due due) {
        claims.openIntent(due.id()).map(stripe::look).ifPresent(inbox::tell);
    }
}
