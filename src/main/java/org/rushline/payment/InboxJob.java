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
import org.rushline.payment.stripe.NoticeTopic;
import org.rushline.payment.stripe.StripeClient;
import org.rushline.payment.stripe.StripeFault;

/** Applies what was kept: events whose first try failed, or whose shape we do not trust. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class InboxJob {

    private static final Logger LOG = Logger.getLogger(InboxJob.class.getName());
    private static final String MISSING = "resource_missing";
    private static final int TOO_MANY = 10;

    @Inject Inbox inbox;
    @Inject StripeClient stripe;

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
            look(event.vague() ? asked(event) : event);
        } catch (StripeFault e) {
            failed(event, e);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> event.id() + " could not be applied");
            failed(event, "It could not be written down");
        }
    }

    private void look(Waiting event) {
        switch (NoticeTopic.of(event.type())) {
            case PAYMENT -> inbox.apply(event, stripe.look(event.objectId()));
            case REFUND -> inbox.apply(event, stripe.getRefund(event.objectId()));
            case DISPUTE -> inbox.apply(event, stripe.dispute(event.objectId()));
            case OTHER -> inbox.apply(event);
        }
    }

    /** It did not say what it is about; Stripe does. */
    private Waiting asked(Waiting event) {
        var notice = stripe.event(event.id());
        if (notice.type() == null || notice.objectId() == null) {
            throw new StripeFault(
                    StripeFault.Kind.REFUSED,
                    MISSING,
                    "Stripe does not say what it is about",
                    null);
        }
        return new Waiting(event.id(), notice.type(), notice.objectId(), event.attempts());
    }

    private void failed(Waiting event, StripeFault fault) {
        if (fault.code().equals(MISSING)) {
            inbox.giveUp(event, fault.getMessage());
            stuck.inc();
            LOG.severe(() -> event.id() + " is given up: " + fault.getMessage());
        } else {
            failed(event, fault.getMessage());
        }
    }

    private void failed(Waiting event, String why) {
        var often = event.attempts() > TOO_MANY;
        inbox.failed(event, why, often);
        if (often) {
            stuck.inc();
            LOG.severe(() -> event.id() + " was tried " + event.attempts() + " times: " + why);
        }
    }
}
