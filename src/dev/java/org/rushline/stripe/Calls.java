package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Finds the part of the simulator that answers a request. */
final class Calls {

    private final PaymentIntents intents;
    private final Refunds refunds;
    private final Disputes disputes;
    private final EventLog events;
    private final Webhooks webhooks;

    Calls(Simulation simulation) {
        this.intents = simulation.intents;
        this.refunds = simulation.refunds;
        this.disputes = simulation.disputes;
        this.events = simulation.events;
        this.webhooks = simulation.webhooks;
    }

    JsonObject make(ApiRequest request) {
        return switch (request.operation()) {
            case CREATE_INTENT -> intents.create(request);
            case RETRIEVE_INTENT -> intents.retrieve(request);
            case CONFIRM_INTENT -> intents.confirm(request);
            case CANCEL_INTENT -> intents.cancel(request);
            case LIST_INTENTS -> intents.list(request);
            case CREATE_REFUND -> refunds.create(request);
            case RETRIEVE_REFUND -> refunds.retrieve(request);
            case LIST_REFUNDS -> refunds.list(request);
            case RETRIEVE_DISPUTE -> disputes.retrieve(request);
            case LIST_WEBHOOK_ENDPOINTS -> webhooks.endpoints();
            case RETRIEVE_EVENT -> events.get(request.subject());
            case RETRIEVE_BALANCE -> balance();
            case RETRIEVE_ACCOUNT -> account();
        };
    }

    private static JsonObject balance() {
        var nothing = Map.of("amount", 0, "currency", "usd", "source_types", Map.of("card", 0));
        return Shape.of("balance")
                .with("available", List.of(nothing))
                .with("livemode", false)
                .with("pending", List.of(nothing))
                .build();
    }

    private static JsonObject account() {
        return Shape.of("account")
                .with("id", "acct_simulator")
                .with("charges_enabled", true)
                .with("country", "US")
                .with("default_currency", "usd")
                .with("details_submitted", true)
                .with("payouts_enabled", true)
                .with("type", "standard")
                .build();
    }
}
