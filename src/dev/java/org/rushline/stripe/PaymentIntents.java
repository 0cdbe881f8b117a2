package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Stripe's operations on payments. */
final class PaymentIntents {

    /** Parameters of cancelling. */
    static final Set<String> CANCELLING = Set.of("cancellation_reason", "expand");

    private static final Set<String> REASONS =
            Set.of("duplicate", "fraudulent", "requested_by_customer", "abandoned");

    private final Ledger ledger;
    private final Webhooks webhooks;
    private final URI address;

    PaymentIntents(Ledger ledger, Webhooks webhooks, URI address) {
        this.ledger = ledger;
        this.webhooks = webhooks;
        this.address = address;
    }

    JsonObject create(ApiRequest request) {
        var asked = NewIntent.of(request.fields());
        var confirms = request.fields().claims("confirm");
        var card = confirms ? CardData.of(request.fields()) : null;
        var intent = new Intent(asked);
        ledger.intents.put(intent.id, intent);
        ledger.changed(intent);
        return confirms ? confirm(request, intent, card) : intent.json();
    }

    JsonObject retrieve(ApiRequest request) {
        return shown(request, entrusted(request).json());
    }

    JsonObject confirm(ApiRequest request) {
        var intent = entrusted(request);
        return shown(request, confirm(request, intent, CardData.of(request.fields())));
    }

    private JsonObject confirm(ApiRequest request, Intent intent, TestCard card) {
        var change = intent.confirm(card, ask(request.fields(), intent, card));
        return orDeclined(told(intent, change, request), request.publishable());
    }

    /** Pays, as the buyer does in the form. */
    JsonObject pay(String id, TestCard card) {
        var intent = ledger.intent(id);
        var change = intent.confirm(card, ask(new Fields(""), intent, card));
        return orDeclined(told(intent, change, null), false);
    }

    JsonObject answerBank(String id, boolean approved) {
        var intent = ledger.intent(id);
        return told(intent, intent.answerBank(approved), null);
    }

    JsonObject finish(String id, boolean well) {
        var intent = ledger.intent(id);
        return told(intent, intent.finish(well), null);
    }

    private JsonObject told(Intent intent, Change change, ApiRequest cause) {
        ledger.changed(intent);
        webhooks.tell(change, cause);
        return change.object();
    }

    private static JsonObject orDeclined(JsonObject intent, boolean publishable) {
        if (intent.getString("status").equals("requires_payment_method")) {
            var shown = publishable ? IntentShape.forTheBrowser(intent) : intent;
            var error = new Shape().withAll(intent.getJsonObject("last_payment_error"));
            throw ApiError.card(error.with("payment_intent", shown).build());
        }
        return intent;
    }

    /** Where and how the buyer can answer the bank: in a dialog if the page can show one. */
    private JsonObject ask(Fields fields, Intent intent, TestCard card) {
        var back = fields.text("return_url").orElse(null);
        var page = address + "/3ds/" + intent.id;
        if (back == null || (fields.claims("use_stripe_sdk") && card == TestCard.ASKS)) {
            var sdk = Map.of("type", "three_d_secure_redirect", "stripe_js", page);
            return new Shape().with("type", "use_stripe_sdk").with("use_stripe_sdk", sdk).build();
        }
        var url = page + "?return_url=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        return new Shape()
                .with("type", "redirect_to_url")
                .with("redirect_to_url", Map.of("return_url", back, "url", url))
                .build();
    }

    JsonObject cancel(ApiRequest request) {
        request.fields().refuseUnknown(CANCELLING);
        var reason = request.fields().text("cancellation_reason").orElse(null);
        if (reason != null && !REASONS.contains(reason)) {
            throw ApiError.parameter(
                    null, "cancellation_reason", "Invalid cancellation_reason: " + reason);
        }
        var intent = ledger.intent(request.subject());
        return told(intent, intent.cancel(reason), request);
    }

    /** As somebody does in the dashboard. */
    JsonObject cancelByHand(String id) {
        var intent = ledger.intent(id);
        return told(intent, intent.cancel(null), null);
    }

    JsonObject list(ApiRequest request) {
        return new Listing(request.fields())
                .page(
                        "/v1/payment_intents",
                        ledger.intents.newestFirst(),
                        intent -> intent.created,
                        intent -> intent.id,
                        Intent::json);
    }

    /** A browser must know the secret of what it asks about. */
    private Intent entrusted(ApiRequest request) {
        var intent = ledger.intent(request.subject());
        if (request.publishable()
                && !request.fields().required("client_secret").equals(intent.secret)) {
            throw ApiError.noSuch("payment_intent", intent.id, "client_secret");
        }
        return intent;
    }

    private static JsonObject shown(ApiRequest request, JsonObject intent) {
        return request.publishable() ? IntentShape.forTheBrowser(intent) : intent;
    }
}
