package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;

/** All payments and refunds there are. */
final class Ledger {

    final Shelf<Intent> intents = new Shelf<>();
    final Shelf<Refund> refunds = new Shelf<>();

    /** Forgotten when the process ends. */
    final Shelf<Dispute> disputes = new Shelf<>();

    private volatile Journal journal = Journal.NONE;

    /** From now on it outlives this process. */
    void keepIn(Path file) throws IOException {
        journal = Journal.open(file, this);
    }

    void restore(Intent intent) {
        intents.put(intent.id, intent);
    }

    void restore(Refund refund) {
        refund.intent.refunds.removeIf(older -> older.id.equals(refund.id));
        refund.intent.refunds.add(refund);
        refunds.put(refund.id, refund);
    }

    void changed(Intent intent) {
        journal.write(intent);
    }

    void changed(Refund refund) {
        journal.write(refund);
    }

    Intent intent(String id) {
        return intents.find(id).orElseThrow(() -> ApiError.noSuch("payment_intent", id, "intent"));
    }

    Refund refund(String id) {
        return refunds.find(id).orElseThrow(() -> ApiError.noSuch("refund", id, "id"));
    }

    Dispute dispute(String id) {
        return disputes.find(id).orElseThrow(() -> ApiError.noSuch("dispute", id, "id"));
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
        disputes.clear();
    }
}
