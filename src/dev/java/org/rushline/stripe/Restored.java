package org.rushline.stripe;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;

/** Reads back what Stripe's API writes. */
final class Restored {

    private Restored() {}

    static Intent intent(JsonObject json, String card) {
        var methods = json.getJsonArray("payment_method_types").getValuesAs(JsonString::getString);
        var asked =
                new NewIntent(
                        number(json, "amount"),
                        json.getString("currency"),
                        json.getString("description", null),
                        SimulatedLedger.texts(json.getJsonObject("metadata")),
                        methods);
        var secret = json.getString("client_secret");
        var intent = new Intent(json.getString("id"), secret, asked, number(json, "created"));
        intent.status = json.getString("status");
        intent.received = number(json, "amount_received");
        intent.card = TestCard.valueOf(card);
        intent.method = json.getString("payment_method", null);
        intent.charge = json.getString("latest_charge", null);
        intent.nextAction = object(json, "next_action");
        intent.lastError = object(json, "last_payment_error");
        intent.cancelReason = json.getString("cancellation_reason", null);
        intent.canceledAt = json.isNull("canceled_at") ? null : number(json, "canceled_at");
        return intent;
    }

    static Refund refund(JsonObject json, Ledger ledger) {
        return new Refund(
                json.getString("id"),
                ledger.intent(json.getString("payment_intent")),
                number(json, "amount"),
                json.getString("reason", null),
                SimulatedLedger.texts(json.getJsonObject("metadata")),
                number(json, "created"),
                json.getString("status"));
    }

    private static long number(JsonObject json, String name) {
        return json.getJsonNumber(name).longValue();
    }

    private static JsonObject object(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject object ? object : null;
    }
}
