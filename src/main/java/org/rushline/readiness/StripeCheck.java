package org.rushline.readiness;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rushline.payment.WebhookCheck;
import org.rushline.payment.stripe.StripeBudget;
import org.rushline.payment.stripe.StripeFault;
import org.rushline.waitingroom.RoomSettings;

/** Whether Stripe answers, tells us what it must, and takes as many requests as will come. */
@ApplicationScoped
class StripeCheck implements ReadinessCheck {

    /** One makes the payment, one reads it when Stripe has told us of it. */
    private static final int REQUESTS_PER_SALE = 2;

    @Inject WebhookCheck webhooks;
    @Inject StripeBudget budget;

    @Override
    public ReadinessCode code() {
        return ReadinessCode.STRIPE;
    }

    @Override
    public Finding look(CheckedRoom room) {
        try {
            var missing = webhooks.check().missing();
            return missing.isEmpty()
                    ? judge(room.room().settings(), budget.perSecond())
                    : Finding.bad(
                            "Stripe answers, but does not tell us of %s. Subscribe to that in its dashboard."
                                    .formatted(String.join(", ", missing)));
        } catch (StripeFault e) {
            return fault(e);
        } catch (EJBException e) {
            if (e.getCausedByException() instanceof StripeFault fault) {
                return fault(fault);
            }
            throw e;
        }
    }

    private static Finding fault(StripeFault fault) {
        return switch (fault.kind()) {
            case FORBIDDEN ->
                    Finding.bad(
                            "Stripe answers, but our key may not read its webhooks. Allow that, or replace the key.");
            case BUSY -> Finding.bad("Stripe is busy just now. Look again in a minute.");
            default ->
                    Finding.bad(
                            "Stripe does not answer as it should. Look at its status page and at our network.");
        };
    }

    /** Nobody chooses seats and pays in less than a minute. */
    static Finding judge(RoomSettings settings, int allowed) {
        int buyers = Math.min(settings.callsPerMinute(), settings.shoppingLimit());
        long needed = Math.round(Math.ceil(buyers * REQUESTS_PER_SALE / 60.0));
        var says =
                "If everybody who is called buys, up to %d requests a second go to Stripe, and RUSHLINE_STRIPE_REQUESTS_PER_SECOND allows %d."
                        .formatted(needed, allowed);
        return needed <= allowed
                ? Finding.good("Stripe answers and tells us everything. " + says)
                : Finding.bad(says + " Call fewer a minute, or ask Stripe for more.");
    }
}
