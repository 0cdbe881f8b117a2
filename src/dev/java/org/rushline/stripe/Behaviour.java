package org.rushline.stripe;

import com.stripe.Stripe;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The simulator's faults at the moment; none, unless a test asks. */
final class Behaviour {

    private static final String ANY = "*";

    private final Map<String, Integer> delays = new HashMap<>();
    private final Map<String, Integer> limits = new HashMap<>();
    private final List<PlannedFailure> failures = new ArrayList<>();
    private final Map<String, Object> rest = new HashMap<>();

    Behaviour() {
        reset();
    }

    synchronized void reset() {
        delays.clear();
        limits.clear();
        failures.clear();
        rest.put("webhooks", WebhookMode.NORMAL);
        rest.put("webhookDelayMs", 1000);
        rest.put("webhookRetryMs", 1000);
        rest.put("refundsStayPending", false);
        rest.put("refundsFailAfterMs", 0);
        rest.put("outage", false);
        rest.put("eventApiVersion", Stripe.API_VERSION);
        rest.put("webhookTypes", "*");
    }

    /** Changes what is named, and leaves the rest as it is. */
    synchronized void change(JsonObject wanted) {
        wanted.forEach(
                (name, value) -> {
                    switch (name) {
                        case "answerDelayMs" -> replace(delays, value);
                        case "rateLimitPerSecond" -> replace(limits, value);
                        case "failNext" -> plan(value);
                        default -> set(name, value);
                    }
                });
    }

    /** One number for all operations, or one for each that is named. */
    private static void replace(Map<String, Integer> numbers, JsonValue value) {
        numbers.clear();
        if (value instanceof JsonNumber one) {
            numbers.put(ANY, one.intValue());
            return;
        }
        var named = value.asJsonObject();
        named.keySet().forEach(name -> numbers.put(name, named.getInt(name)));
        numbers.keySet().stream().filter(name -> !name.equals(ANY)).forEach(Operation::named);
    }

    private void plan(JsonValue value) {
        if (value instanceof JsonArray several) {
            failures.clear();
            several.forEach(one -> failures.add(PlannedFailure.of(one.asJsonObject())));
        } else {
            failures.add(PlannedFailure.of(value.asJsonObject()));
        }
    }

    private void set(String name, JsonValue value) {
        var now = rest.get(name);
        if (now == null) {
            throw new IllegalArgumentException("no behaviour " + name);
        }
        rest.put(name, like(now, value));
    }

    private static Object like(Object example, JsonValue value) {
        if (example instanceof Boolean) {
            return value == JsonValue.TRUE;
        }
        if (example instanceof Integer) {
            return ((JsonNumber) value).intValue();
        }
        var text = ((JsonString) value).getString();
        return example instanceof WebhookMode ? WebhookMode.named(text) : text;
    }

    synchronized JsonObject json() {
        return new Shape()
                .with("answerDelayMs", delays)
                .with("rateLimitPerSecond", limits)
                .with("failNext", failures.stream().map(PlannedFailure::json).toList())
                .withAll(new Shape().with("rest", rest).build().getJsonObject("rest"))
                .build();
    }

    /** Takes the next failure that was planned for this operation. */
    synchronized Optional<PlannedFailure> nextFailure(Operation operation) {
        var next = failures.stream().filter(one -> one.concerns(operation)).findFirst();
        next.ifPresent(this::useUpOnce);
        return next;
    }

    private void useUpOnce(PlannedFailure planned) {
        var place = failures.indexOf(planned);
        if (planned.times() > 1) {
            failures.set(place, planned.once());
        } else {
            failures.remove(place);
        }
    }

    synchronized int delayMs(Operation operation) {
        return delays.getOrDefault(operation.toString(), delays.getOrDefault(ANY, 0));
    }

    /** The most requests a second for one operation; 0 for any number. */
    synchronized int limit(Operation operation) {
        return limits.getOrDefault(operation.toString(), limits.getOrDefault(ANY, 0));
    }

    synchronized WebhookMode webhooks() {
        return (WebhookMode) rest.get("webhooks");
    }

    synchronized int webhookDelayMs() {
        return (int) rest.get("webhookDelayMs");
    }

    synchronized int webhookRetryMs() {
        return (int) rest.get("webhookRetryMs");
    }

    synchronized boolean refundsStayPending() {
        return (boolean) rest.get("refundsStayPending");
    }

    synchronized int refundsFailAfterMs() {
        return (int) rest.get("refundsFailAfterMs");
    }

    synchronized boolean outage() {
        return (boolean) rest.get("outage");
    }

    synchronized List<String> webhookTypes() {
        return List.of(((String) rest.get("webhookTypes")).split(","));
    }

    synchronized String eventApiVersion() {
        return (String) rest.get("eventApiVersion");
    }
}
