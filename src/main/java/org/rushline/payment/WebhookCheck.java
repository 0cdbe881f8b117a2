package org.rushline.payment;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.rushline.payment.stripe.StripeBudget;
import org.rushline.payment.stripe.StripeBudget.Urgency;
import org.rushline.payment.stripe.StripeFault;
import org.rushline.payment.stripe.StripeGateway;
import org.rushline.payment.stripe.StripeGateway.Webhook;

/** Looks whether Stripe is set to tell us everything that we must know. */
@Singleton
@Startup
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class WebhookCheck {

    /** The events that an installation must subscribe to. */
    private static final List<String> NEEDED =
            List.of(
                    "payment_intent.succeeded",
                    "payment_intent.canceled",
                    "refund.created",
                    "refund.updated",
                    "refund.failed",
                    "charge.dispute.created",
                    "charge.dispute.updated",
                    "charge.dispute.closed");

    private static final Logger LOG = Logger.getLogger(WebhookCheck.class.getName());
    private static final String OURS = "/api/webhooks/stripe";

    @Inject StripeGateway stripe;
    @Inject StripeBudget budget;
    @Inject Event<WebhooksChecked> checked;

    @Schedule(hour = "*", minute = "7", persistent = false)
    void look() {
        try {
            check();
        } catch (StripeFault e) {
            LOG.info(() -> "Webhooks cannot be checked: " + e.getMessage());
        }
    }

    /** Throws StripeFault if Stripe does not answer, or our key may not ask. */
    public WebhooksChecked check() {
        var ours =
                budget.spend(Urgency.REFUND, stripe::webhooks).stream().filter(WebhookCheck::ours);
        var missing = new ArrayList<>(NEEDED);
        ours.forEach(webhook -> missing.removeIf(type -> tells(webhook, type)));
        var result = new WebhooksChecked(List.copyOf(missing));
        if (!missing.isEmpty()) {
            LOG.severe(() -> "Stripe does not tell us of " + String.join(", ", missing));
        }
        checked.fire(result);
        return result;
    }

    /** Our webhook is known by its path, whatever its host. */
    private static boolean ours(Webhook webhook) {
        return webhook.enabled() && webhook.url() != null && webhook.url().endsWith(OURS);
    }

    private static boolean tells(Webhook webhook, String type) {
        return webhook.types().contains("*") || webhook.types().contains(type);
    }
}
