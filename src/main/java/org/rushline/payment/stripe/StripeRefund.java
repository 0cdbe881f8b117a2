package org.rushline.payment.stripe;

import java.util.Locale;
import org.rushline.payment.stripe.MovedAtStripe.Kind;
import org.rushline.platform.id.RefundId;

/**
 * A refund as Stripe describes it.
 *
 * @param intentId of the payment; null if Stripe does not say
 * @param amount minor units
 * @param currency ISO 4217, upper case
 * @param order which of our refunds it carries out; null if somebody made it at Stripe by hand
 * @param failure Stripe's reason; null unless it failed
 */
public record StripeRefund(
        String id,
        String intentId,
        long amount,
        String currency,
        Status status,
        RefundId order,
        String failure) {

    /** PENDING may still fail, days later. */
    public enum Status {
        PENDING,
        SUCCEEDED,
        FAILED;

        static Status of(String stripes) {
            return switch (stripes) {
                case "succeeded" -> SUCCEEDED;
                case "failed", "canceled" -> FAILED;
                default -> PENDING;
            };
        }
    }

    /** Whether the money has gone, or is on its way. */
    public boolean counts() {
        return status != Status.FAILED;
    }

    public boolean byHand() {
        return order == null;
    }

    /** The incident to report for a refund made by hand. */
    public MovedAtStripe moved() {
        var state = status.name().toLowerCase(Locale.ROOT);
        return new MovedAtStripe(Kind.REFUND, id, intentId, amount, currency, state, failure);
    }
}
