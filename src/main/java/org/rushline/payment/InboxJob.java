package org.rushline.payment;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.annotation.Metric;
import org.rushline.payment.Inbox.Waiting;

/** Applies what was kept: events whose first try failed, or whose shape we do not trust. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class InboxJob {

    private static final Logger LOG = Logger.getLogger(InboxJob.class.getName());
    private static final int TOO_MANY = 10;

    @Inject Inbox inbox;
    @Inject StripeCalls stripe;

    @Inject
    @Metric(
            name = "rushline_stripe_events_stuck",
            absolute = true,
            description = "Tries, after the tenth, to apply what Stripe has told us")
    Counter stuck;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void work() {
        try {
            List<Waiting> waiting;
            do {
                waiting = inbox.take();
                waiting.forEach(this::apply);
            } while (!waiting.isEmpty());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Stripe's events wait: the database does not answer", e);
        }
    }

    private void apply(Waiting event) {
        try {
            var ofIntent = event.type().startsWith("payment_intent.");
            inbox.apply(event, ofIntent ? stripe.look(event.objectId()) : null);
        } catch (StripeFault e) {
            LOG.fine(() -> event.id() + " waits: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> event.id() + " could not be applied");
        }
        if (event.attempts() > TOO_MANY) {
            stuck.inc();
            LOG.severe(() -> event.id() + " was tried " + event.attempts() + " times");
        }
    }
}
