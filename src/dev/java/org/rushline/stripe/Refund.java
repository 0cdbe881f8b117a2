package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A refund. The payment's lock guards it, like everything about the payment. */
final class Refund {

    final String id;
    final Intent intent;
    final long amount;
    final String reason;
    final Map<String, String> metadata;
    final long created;
    String status;

    Refund(
            String id,
            Intent intent,
            long amount,
            String reason,
            Map<String, String> metadata,
            long created,
            String status) {
        this.id = id;
        this.intent = intent;
        this.amount = amount;
        this.reason = reason;
        this.metadata = metadata;
        this.created = created;
        this.status = status;
    }

    /**
     * @param requested null for all that is left
     */
    static Refund begin(
            Intent intent,
            Long requested,
            String reason,
            Map<String, String> metadata,
            boolean pending) {
        var amount = requested == null ? left(intent) : requested;
        Currencies.checkWhole(amount, intent.asked.currency());
        if (amount > left(intent)) {
            throw ApiError.notNow(
                    null,
                    "Refund amount (%d) is greater than unrefunded amount on charge (%d)."
                            .formatted(amount, left(intent)),
                    null);
        }
        var now = Instant.now().getEpochSecond();
        var status = pending ? "pending" : "succeeded";
        var refund = new Refund(Ids.next("re_3"), intent, amount, reason, metadata, now, status);
        intent.refunds.add(refund);
        return refund;
    }

    private static long left(Intent intent) {
        if (!intent.status.equals("succeeded")) {
            throw ApiError.notNow(
                    null,
                    "This PaymentIntent (%s) has no successful charge to refund."
                            .formatted(intent.id),
                    null);
        }
        if (intent.disputes.stream().anyMatch(Dispute::counts)) {
            throw ApiError.notNow(
                    "charge_disputed",
                    "Charge %s has been charged back; cannot issue a refund."
                            .formatted(intent.charge),
                    null);
        }
        var left = intent.received - intent.refunded();
        if (left == 0) {
            throw ApiError.notNow(
                    "charge_already_refunded",
                    "Charge %s has already been refunded.".formatted(intent.charge),
                    null);
        }
        return left;
    }

    /** Money that did not arrive is the shop's again. */
    boolean counts() {
        return !status.equals("failed") && !status.equals("canceled");
    }

    List<Change> begun() {
        return List.of(
                new Change("refund.created", json()),
                new Change("charge.refunded", IntentShape.charge(intent)));
    }

    List<Change> end(boolean well) {
        synchronized (intent) {
            if (status.equals("failed") || (well && !status.equals("pending"))) {
                throw ApiError.notNow(null, "Refund %s is %s.".formatted(id, status), null);
            }
            status = well ? "succeeded" : "failed";
            var updated = new Change("refund.updated", json());
            return well ? List.of(updated) : List.of(updated, new Change("refund.failed", json()));
        }
    }

    JsonObject json() {
        synchronized (intent) {
            var failed = status.equals("failed");
            var shape =
                    Shape.of("refund")
                            .with("id", id)
                            .with("amount", amount)
                            .with("balance_transaction", null)
                            .with("charge", intent.charge)
                            .with("created", created)
                            .with("currency", intent.asked.currency())
                            .with("metadata", metadata)
                            .with("payment_intent", intent.id)
                            .with("reason", reason)
                            .with("receipt_number", null)
                            .with("source_transfer_reversal", null)
                            .with("status", status)
                            .with("transfer_reversal", null);
            return (failed ? shape.with("failure_reason", "unknown") : shape).build();
        }
    }
}
