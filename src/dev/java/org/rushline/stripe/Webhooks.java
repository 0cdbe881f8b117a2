package org.rushline.stripe;

import com.stripe.Stripe;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Tells the shop what has happened, as reliably as asked, and again while it does not listen. */
final class Webhooks {

    private static final int MOST_ATTEMPTS = 16;
    private static final long LONGEST_PAUSE = 60_000;
    private static final long A_MOMENT = 50;

    /** A mixed delivery is, now and then, none at all. */
    private static final WebhookMode[] MIX = {
        WebhookMode.NORMAL,
        WebhookMode.NORMAL,
        WebhookMode.LATE,
        WebhookMode.TWICE,
        WebhookMode.TWICE,
        WebhookMode.NEVER,
        WebhookMode.REORDERED,
        WebhookMode.REORDERED,
        WebhookMode.BEFORE_ANSWER,
    };

    private final EventLog events;
    private final Behaviour behaviour;
    private final Later later;
    private volatile WebhookEndpoint endpoint;

    Webhooks(EventLog events, Behaviour behaviour, Later later) {
        this.events = events;
        this.behaviour = behaviour;
        this.later = later;
    }

    void to(WebhookEndpoint shop) {
        endpoint = shop;
    }

    /**
     * @param cause the request that it came of, or null
     */
    void tell(Change change, ApiRequest cause) {
        var event = events.add(change, cause, behaviour.eventApiVersion());
        if (endpoint != null && isSubscribed(change.type())) {
            send(event.toString(), mode());
        }
    }

    private boolean isSubscribed(String type) {
        var types = behaviour.webhookTypes();
        return types.contains("*") || types.contains(type);
    }

    /** As the shop's dashboard lists them. */
    JsonObject endpoints() {
        var shop = endpoint;
        var urls = shop == null ? List.<URI>of() : shop.urls();
        return Shape.of("list")
                .with("url", "/v1/webhook_endpoints")
                .with("has_more", false)
                .with("data", urls.stream().map(this::endpoint).toList())
                .build();
    }

    private JsonObject endpoint(URI url) {
        return Shape.of("webhook_endpoint")
                .with("id", "we_" + Integer.toHexString(url.hashCode()))
                .with("api_version", Stripe.API_VERSION)
                .with("application", null)
                .with("created", 0)
                .with("description", null)
                .with("enabled_events", behaviour.webhookTypes())
                .with("livemode", false)
                .with("metadata", Map.of())
                .with("status", "enabled")
                .with("url", url)
                .build();
    }

    private WebhookMode mode() {
        var mode = behaviour.webhooks();
        return mode == WebhookMode.MIXED
                ? MIX[ThreadLocalRandom.current().nextInt(MIX.length)]
                : mode;
    }

    private void send(String payload, WebhookMode mode) {
        switch (mode) {
            case NEVER, MIXED -> {}
            case NORMAL -> attempt(payload, 0, 0);
            case LATE -> attempt(payload, 0, behaviour.webhookDelayMs());
            case REORDERED -> attempt(payload, 0, anyPause());
            case BEFORE_ANSWER -> deliver(payload, 0);
            case TWICE -> {
                attempt(payload, 0, 0);
                attempt(payload, 0, A_MOMENT);
            }
        }
    }

    private long anyPause() {
        return ThreadLocalRandom.current().nextLong(1L + behaviour.webhookDelayMs());
    }

    /** Sends an event once more. */
    void resend(String eventId) {
        attempt(events.get(eventId).toString(), 0, 0);
    }

    private void attempt(String payload, int attempt, long afterMs) {
        later.run(afterMs, () -> deliver(payload, attempt));
    }

    private void deliver(String payload, int attempt) {
        var shop = endpoint;
        if (shop == null || shop.take(payload) || attempt + 1 >= MOST_ATTEMPTS) {
            return;
        }
        var pause = (long) behaviour.webhookRetryMs() << attempt;
        attempt(payload, attempt + 1, Math.min(pause, LONGEST_PAUSE));
    }
}
