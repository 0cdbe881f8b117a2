package org.rushline.stripe;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the simulator's payments and refunds, newest first. */
public record SimulatedLedger(List<Payment> paymentIntents, List<Repayment> refunds) {

    /** A payment, whether or not it has succeeded. */
    public record Payment(
            String id,
            long amount,
            long amountReceived,
            String currency,
            String status,
            Map<String, String> metadata,
            Instant created) {}

    /** Money that goes back. */
    public record Repayment(
            String id,
            String paymentIntent,
            long amount,
            String status,
            Map<String, String> metadata) {}

    static SimulatedLedger of(JsonObject ledger) {
        return new SimulatedLedger(
                ledger.getJsonArray("paymentIntents").getValuesAs(SimulatedLedger::payment),
                ledger.getJsonArray("refunds").getValuesAs(SimulatedLedger::repayment));
    }

    private static Payment payment(JsonValue value) {
        var json = value.asJsonObject();
        return new Payment(
                json.getString("id"),
                json.getJsonNumber("amount").longValue(),
                json.getJsonNumber("amountReceived").longValue(),
                json.getString("currency"),
                json.getString("status"),
                texts(json.getJsonObject("metadata")),
                Instant.ofEpochSecond(json.getJsonNumber("created").longValue()));
    }

    private static Repayment repayment(JsonValue value) {
        var json = value.asJsonObject();
        return new Repayment(
                json.getString("id"),
                json.getString("paymentIntent"),
                json.getJsonNumber("amount").longValue(),
                json.getString("status"),
                texts(json.getJsonObject("metadata")));
    }

    static Map<String, String> texts(JsonObject object) {
        var texts = new LinkedHashMap<String, String>();
        object.keySet().forEach(name -> texts.put(name, object.getString(name)));
        return texts;
    }
}
