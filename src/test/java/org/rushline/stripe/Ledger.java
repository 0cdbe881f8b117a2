package org.rushline.stripe;

import jakarta.json.JsonObject;

/** All payments and refunds there are. */
final class Ledger {

    final Shelf<Intent> intents = new Shelf<>();
    final Shelf<Refund> refunds = new Shelf<>();

    Intent intent(String id) {
        return intents.find(id).orElseThrow(() -> ApiError.noSuch("payment_intent", id, "intent"));
    }

    Refund refund(String id) {
        return refunds.find(id).orElseThrow(() -> ApiError.noSuch("refund", id, "id"));
    }

    JsonObject json() {
        return new Shape()
                .with("paymentIntents", intents.newestFirst().map(Ledger::entry).toList())
                .with("refunds", refunds.newestFirst().map(Ledger::entry).toList())
                .build();
    }

    private static JsonObject entry(Intent intent) {
        synchronized (intent) {
            return new Shape()
                    .with("id", intent.id)
                    .with("amount", intent.asked.amount())
                    .with("amountReceived", intent.received)
                    .with("currency", intent.asked.currency())
                    .with("status", intent.status)
                    .with("metadata", intent.asked.metadata())
                    .with("created", intent.created)
                    .build();
        }
    }

    private static JsonObject entry(Refund refund) {
        synchronized (refund.intent) {
            return new Shape()
                    .with("id", refund.id)
                    .with("paymentIntent", refund.intent.id)
                    .with("amount", refund.amount)
                    .with("status", refund.status)
                    .with("metadata", refund.metadata)
                    .build();
        }
    }

    void clear() {
        intents.clear();
        refunds.clear();
    }
}
