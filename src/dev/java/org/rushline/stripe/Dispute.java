package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A card holder wants the money back through their bank. Guarded by the payment's lock. */
final class Dispute {

    final String id = Ids.next("dp_1");
    final Intent intent;
    final long amount;
    private final long created = Instant.now().getEpochSecond();
    private String status = "needs_response";

    Dispute(Intent intent, long amount) {
        this.intent = intent;
        this.amount = amount;
    }

    /** The money has gone, unless the bank decides for the shop. */
    boolean counts() {
        return !status.equals("won");
    }

    Change begun() {
        return new Change("charge.dispute.created", json());
    }

    List<Change> end(boolean won) {
        synchronized (intent) {
            status = won ? "won" : "lost";
            return List.of(
                    new Change("charge.dispute.updated", json()),
                    new Change("charge.dispute.closed", json()));
        }
    }

    JsonObject json() {
        synchronized (intent) {
            return Shape.of("dispute")
                    .with("id", id)
                    .with("amount", amount)
                    .with("balance_transactions", List.of())
                    .with("charge", intent.charge)
                    .with("created", created)
                    .with("currency", intent.asked.currency())
                    .with("evidence", Map.of())
                    .with("is_charge_refundable", false)
                    .with("livemode", false)
                    .with("metadata", Map.of())
                    .with("payment_intent", intent.id)
                    .with("reason", "fraudulent")
                    .with("status", status)
                    .build();
        }
    }
}
