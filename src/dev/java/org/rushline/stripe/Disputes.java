package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.util.Optional;

/** Payments that banks dispute. */
final class Disputes {

    private final Ledger ledger;
    private final Webhooks webhooks;

    Disputes(Ledger ledger, Webhooks webhooks) {
        this.ledger = ledger;
        this.webhooks = webhooks;
    }

    /**
     * @param amount all that was paid, if empty
     */
    JsonObject open(String intentId, Optional<Long> amount) {
        var intent = ledger.intent(intentId);
        Dispute dispute;
        Change begun;
        synchronized (intent) {
            dispute = new Dispute(intent, amount.orElse(intent.received));
            intent.disputes.add(dispute);
            begun = dispute.begun();
        }
        ledger.disputes.put(dispute.id, dispute);
        webhooks.tell(begun, null);
        return dispute.json();
    }

    JsonObject end(String id, boolean won) {
        var dispute = ledger.dispute(id);
        dispute.end(won).forEach(change -> webhooks.tell(change, null));
        return dispute.json();
    }

    JsonObject retrieve(ApiRequest request) {
        return ledger.dispute(request.subject()).json();
    }
}
