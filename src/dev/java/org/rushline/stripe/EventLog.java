package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The latest events, as the API lists them. */
final class EventLog {

    private static final int KEPT = 20_000;

    private final Map<String, JsonObject> events =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, JsonObject> eldest) {
                    return size() > KEPT;
                }
            };

    /**
     * @param cause null if nobody asked for it
     */
    synchronized JsonObject add(Change change, ApiRequest cause, String apiVersion) {
        var request =
                new Shape()
                        .with("id", cause == null ? null : cause.id())
                        .with("idempotency_key", cause == null ? null : cause.key());
        var event =
                Shape.of("event")
                        .with("id", Ids.next("evt_3"))
                        .with("api_version", apiVersion.isEmpty() ? null : apiVersion)
                        .with("created", Instant.now().getEpochSecond())
                        .with("data", Map.of("object", change.object()))
                        .with("livemode", false)
                        .with("pending_webhooks", 1)
                        .with("request", request)
                        .with("type", change.type())
                        .build();
        events.put(event.getString("id"), event);
        return event;
    }

    synchronized JsonObject get(String id) {
        var event = events.get(id);
        if (event == null) {
            throw ApiError.noSuch("event", id, "id");
        }
        return event;
    }

    /** The events about this object, oldest first. */
    synchronized List<JsonObject> about(String objectId) {
        var found = new ArrayList<JsonObject>();
        for (var event : events.values()) {
            var object = event.getJsonObject("data").getJsonObject("object");
            if (objectId.equals(object.getString("id"))
                    || objectId.equals(object.getString("payment_intent", null))) {
                found.add(event);
            }
        }
        return found;
    }

    synchronized void clear() {
        events.clear();
    }
}
