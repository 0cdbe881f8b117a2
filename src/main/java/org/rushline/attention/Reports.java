package org.rushline.attention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.rushline.booking.checkout.PaymentRefused;
import org.rushline.booking.checkout.PaymentStopped;
import org.rushline.booking.checkout.PaymentUnknown;
import org.rushline.payment.StripeEventStuck;
import org.rushline.payment.WebhooksChecked;
import org.rushline.payment.stripe.MovedAtStripe;
import org.rushline.refunds.MoneyByHand;

/** Hears what a person must know, in the transaction of whoever tells it. */
@ApplicationScoped
class Reports {

    private static final String WEBHOOK = "webhook";
    private static final Set<String> WELL_ENDED = Set.of("won", "warning_closed", "prevented");

    @Inject Incidents incidents;

    void moved(@Observes MovedAtStripe moved) {
        if (!incidents.isOurs(moved.intentId())) {
            return;
        }
        var incident = Incident.of(moved);
        incidents.report(incident);
        if (incident.kind() == Kind.DISPUTE && WELL_ENDED.contains(moved.state())) {
            incidents.settle(Kind.DISPUTE, moved.id(), "It has ended well.");
        }
    }

    void counted(@Observes MoneyByHand counted) {
        incidents.settleCounted(
                counted.intentId(), "It is counted for refunds that were decided here.");
    }

    void stuck(@Observes StripeEventStuck event) {
        var type = event.type() == null ? "unknown" : event.type();
        incidents.report(Incident.of(Kind.EVENT_UNCLEAR, event.eventId(), type, event.failure()));
    }

    void checked(@Observes WebhooksChecked webhooks) {
        if (webhooks.missing().isEmpty()) {
            incidents.settle(Kind.WEBHOOKS_MISSING, WEBHOOK, "Stripe tells all of it now.");
        } else {
            var missing = String.join(", ", webhooks.missing());
            incidents.report(Incident.of(Kind.WEBHOOKS_MISSING, WEBHOOK, missing, missing));
        }
    }

    void stopped(@Observes PaymentStopped payment) {
        incidents.report(
                Incident.of(Kind.PAYMENT_STOPPED, payment.intentId(), payment.due(), "canceled"));
    }

    void unknown(@Observes PaymentUnknown payment) {
        incidents.report(
                Incident.of(
                        Kind.PAYMENT_UNKNOWN, payment.intentId(), payment.received(), "succeeded"));
    }

    /** Once for an event and a reason, however many try. */
    void refused(@Observes PaymentRefused payment) {
        var code = payment.code().isEmpty() ? "refused" : payment.code();
        incidents.report(
                new Incident(
                        Kind.PAYMENTS_REFUSED,
                        payment.event() + " " + code,
                        null,
                        payment.event(),
                        null,
                        null,
                        code,
                        payment.why()));
    }
}
