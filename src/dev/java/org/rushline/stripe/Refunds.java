package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Stripe's operations on refunds. */
final class Refunds {

    static final Set<String> KNOWN =
            Set.of("amount", "charge", "expand", "metadata", "payment_intent", "reason");

    private static final Set<String> REASONS =
            Set.of("duplicate", "fraudulent", "requested_by_customer");

    private static final long A_LITTLE_LATER = 1000;

    private final Ledger ledger;
    private final Webhooks webhooks;
    private final Behaviour behaviour;
    private final Later later;

    Refunds(Ledger ledger, Webhooks webhooks, Behaviour behaviour, Later later) {
        this.ledger = ledger;
        this.webhooks = webhooks;
        this.behaviour = behaviour;
        this.later = later;
    }

    JsonObject create(ApiRequest request) {
        request.fields().refuseUnknown(KNOWN);
        var reason = reason(request.fields());
        var amount = amount(request.fields());
        var metadata = NewIntent.metadata(request.fields());
        var intent = ledger.intent(request.fields().required("payment_intent"));
        Refund refund;
        List<Change> changes;
        JsonObject answer;
        synchronized (intent) {
            refund = Refund.begin(intent, amount, reason, metadata, pends(intent));
            ledger.refunds.put(refund.id, refund);
            changes = refund.begun();
            answer = refund.json();
        }
        ledger.changed(refund);
        changes.forEach(change -> webhooks.tell(change, request));
        failLater(refund);
        return answer;
    }

    private static Long amount(Fields fields) {
        var amount = fields.number("amount");
        if (amount.filter(value -> value < 1).isPresent()) {
            throw ApiError.parameter(
                    "parameter_invalid_integer", "amount", "This value must be at least 1.");
        }
        return amount.orElse(null);
    }

    private static String reason(Fields fields) {
        var reason = fields.text("reason").orElse(null);
        if (reason != null && !REASONS.contains(reason)) {
            throw ApiError.parameter(null, "reason", "Invalid reason: " + reason);
        }
        return reason;
    }

    private boolean pends(Intent intent) {
        return behaviour.refundsStayPending() || intent.card == TestCard.REFUND_PENDS;
    }

    private void failLater(Refund refund) {
        var asked = behaviour.refundsFailAfterMs();
        if (asked > 0 || refund.intent.card == TestCard.REFUND_FAILS) {
            later.run(asked > 0 ? asked : A_LITTLE_LATER, () -> end(refund.id, false));
        }
    }

    /** A refund that was pending arrives, or one that seemed to have arrived comes back. */
    JsonObject end(String id, boolean well) {
        var refund = ledger.refund(id);
        var changes = refund.end(well);
        ledger.changed(refund);
        changes.forEach(change -> webhooks.tell(change, null));
        return refund.json();
    }

    JsonObject retrieve(ApiRequest request) {
        return ledger.refund(request.subject()).json();
    }

    JsonObject list(ApiRequest request) {
        return new Listing(request.fields())
                .page(
                        "/v1/refunds",
                        asked(request.fields()),
                        refund -> refund.created,
                        refund -> refund.id,
                        Refund::json);
    }

    private Stream<Refund> asked(Fields fields) {
        return fields.text("payment_intent")
                .map(id -> ledger.intent(id).refundsNewestFirst().stream())
                .orElseGet(ledger.refunds::newestFirst);
    }
}
