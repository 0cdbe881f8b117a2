package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A payment as Stripe's API writes it. */
final class IntentShape {

    static final JsonObject NOT_AUTHENTICATED =
            new Shape()
                    .with("type", "invalid_request_error")
                    .with("code", "payment_intent_authentication_failure")
                    .with("message", "The buyer's bank was not convinced. Try another card.")
                    .build();

    /** Members that a browser with the publishable key does not get. */
    private static final Set<String> FOR_THE_SHOP_ONLY =
            Set.of("metadata", "customer", "latest_charge", "amount_received", "transfer_group");

    private static final JsonObject NEVER_USED =
            new Shape()
                    .with("application", null)
                    .with("application_fee_amount", null)
                    .with("customer", null)
                    .with("on_behalf_of", null)
                    .with("payment_method_configuration_details", null)
                    .with("payment_method_options", Map.of())
                    .with("receipt_email", null)
                    .with("review", null)
                    .with("setup_future_usage", null)
                    .with("shipping", null)
                    .with("statement_descriptor", null)
                    .with("statement_descriptor_suffix", null)
                    .with("transfer_data", null)
                    .with("transfer_group", null)
                    .build();

    private IntentShape() {}

    static JsonObject of(Intent intent) {
        return Shape.of("payment_intent")
                .with("id", intent.id)
                .with("client_secret", intent.secret)
                .with("created", intent.created)
                .with("livemode", false)
                .with("status", intent.status)
                .withAll(money(intent))
                .withAll(asked(intent.asked))
                .withAll(progress(intent))
                .withAll(NEVER_USED)
                .build();
    }

    private static JsonObject money(Intent intent) {
        return new Shape()
                .with("amount", intent.asked.amount())
                .with("amount_capturable", 0)
                .with("amount_details", Map.of("tip", Map.of()))
                .with("amount_received", intent.received)
                .with("currency", intent.asked.currency())
                .build();
    }

    private static JsonObject asked(NewIntent asked) {
        var automatic = asked.methods().isEmpty();
        return new Shape()
                .with("description", asked.description())
                .with("metadata", asked.metadata())
                .with("payment_method_types", automatic ? List.of("card") : asked.methods())
                .with(
                        "automatic_payment_methods",
                        automatic ? Map.of("allow_redirects", "always", "enabled", true) : null)
                .with("capture_method", "automatic_async")
                .with("confirmation_method", "automatic")
                .build();
    }

    private static JsonObject progress(Intent intent) {
        var processing = intent.status.equals("processing");
        return new Shape()
                .with("payment_method", intent.method)
                .with("latest_charge", intent.charge)
                .with("next_action", intent.nextAction)
                .with("last_payment_error", intent.lastError)
                .with("canceled_at", intent.canceledAt)
                .with("cancellation_reason", intent.cancelReason)
                .with("processing", processing ? Map.of("type", "card", "card", Map.of()) : null)
                .build();
    }

    static JsonObject forTheBrowser(JsonObject intent) {
        var shown = new Shape();
        intent.forEach(
                (name, value) -> {
                    if (!FOR_THE_SHOP_ONLY.contains(name)) {
                        shown.with(name, value);
                    }
                });
        return shown.build();
    }

    /** An error with what it was about. */
    static JsonObject error(Intent intent, JsonObject error) {
        return new Shape()
                .withAll(error)
                .with("charge", intent.charge)
                .with("payment_method", method(intent))
                .build();
    }

    private static JsonObject method(Intent intent) {
        var card =
                new Shape()
                        .with("brand", intent.card.brand())
                        .with("country", "US")
                        .with("exp_month", 12)
                        .with("exp_year", 2040)
                        .with("funding", "credit")
                        .with("last4", intent.card.last4());
        return Shape.of("payment_method")
                .with("id", intent.method)
                .with("type", "card")
                .with("card", card)
                .with("billing_details", Map.of())
                .with("created", intent.created)
                .with("customer", null)
                .with("livemode", false)
                .with("metadata", Map.of())
                .build();
    }

    /** The money that was taken, for events about what has gone back. */
    static JsonObject charge(Intent intent) {
        var refunded = intent.refunded();
        return Shape.of("charge")
                .with("id", intent.charge)
                .with("payment_intent", intent.id)
                .with("amount", intent.asked.amount())
                .with("amount_captured", intent.received)
                .with("amount_refunded", refunded)
                .with("billing_details", Map.of())
                .with("captured", true)
                .with("created", intent.created)
                .with("currency", intent.asked.currency())
                .with("disputed", false)
                .with("livemode", false)
                .with("metadata", intent.asked.metadata())
                .with("paid", true)
                .with("payment_method", intent.method)
                .with("refunded", refunded == intent.received)
                .with("status", "succeeded")
                .build();
    }
}
