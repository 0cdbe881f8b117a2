package org.rushline.testing;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Venues, plans and events made for a test through the operator's own API. */
public final class Catalogue {

    private final Http operator;

    public Catalogue() {
        this(Http.operator());
    }

    /** At the server that this operator is signed in to. */
    public Catalogue(Http operator) {
        this.operator = operator;
    }

    /** A venue in Berlin. */
    public String venue(String name) {
        return made("/api/operator/venues", venueDetails(name).build()).getString("id");
    }

    public static JsonObjectBuilder venueDetails(String name) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("city", "Berlin")
                .add("country", "DE")
                .add("latitude", 52.51)
                .add("longitude", 13.4)
                .add("timeZone", "Europe/Berlin");
    }

    public String performer(String name) {
        var details = Json.createObjectBuilder().add("name", name).add("kind", "ENSEMBLE");
        return made("/api/operator/performers", details.build()).getString("id");
    }

    /** A plan generated for the venue, with its categories. */
    public JsonObject plan(String venue, String kind, int capacity, int standing) {
        var plan =
                Json.createObjectBuilder()
                        .add("name", "House")
                        .add("kind", kind)
                        .add("capacity", capacity)
                        .add("standing", standing);
        return made("/api/operator/venues/" + venue + "/seatplans/generated", plan.build());
    }

    /**
     * The body for an event half a year from now, at 45.00 EUR and a fee of 3.60 for every seat.
     */
    public static JsonObjectBuilder eventDetails(String name, JsonObject plan) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("type", "CONCERT")
                .add("venueId", plan.getString("venueId"))
                .add("seatPlanId", plan.getString("id"))
                .add("startsAtLocal", soon().toString())
                .add("currency", "EUR")
                .add("tiers", Json.createArrayBuilder().add(tier(45_00, categories(plan))));
    }

    public static JsonObjectBuilder tier(long price, JsonArray categories) {
        return Json.createObjectBuilder()
                .add("name", "All seats")
                .add("price", price)
                .add("fee", 3_60)
                .add("categories", categories);
    }

    /** The names of a plan's categories. */
    public static JsonArray categories(JsonObject plan) {
        var names = Json.createArrayBuilder();
        plan.getJsonArray("categories").getValuesAs(JsonObject.class).stream()
                .map(category -> category.getString("name"))
                .forEach(names::add);
        return names.build();
    }

    /** A draft in a small theatre of its own. */
    public String draft(String name) {
        var plan = plan(venue(name + " House"), "THEATRE", 300, 0);
        return event(eventDetails(name, plan).build());
    }

    public String event(JsonObject details) {
        return made("/api/operator/events", details).getString("id");
    }

    /** On sale, with several sections and a standing area. */
    public String hall() {
        var night = event(eventDetails("Night", plan(venue("Hall"), "ARENA", 1_000, 300)).build());
        publish(night);
        return night;
    }

    public String announced(String name) {
        var event = draft(name);
        done("/api/operator/events/" + event + "/announcement");
        return event;
    }

    public String onSale(String name) {
        var event = draft(name);
        publish(event);
        return event;
    }

    /** Puts it on sale and waits until it is. */
    public void publish(String event) {
        done("/api/operator/events/" + event + "/publication");
        Await.until(
                Duration.ofSeconds(90), () -> publication(event).getString("state").equals("DONE"));
    }

    public JsonObject publication(String event) {
        return Http.json(operator.get("/api/operator/events/" + event + "/publication"));
    }

    public Http operator() {
        return operator;
    }

    private JsonObject made(String path, JsonObject details) {
        var answer = operator.post(path, details.toString());
        if (answer.statusCode() != 201) {
            throw new AssertionError(path + ": " + answer.body());
        }
        return Http.json(answer);
    }

    private void done(String path) {
        var answer = operator.post(path, "");
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(path + ": " + answer.body());
        }
    }

    private static LocalDateTime soon() {
        return LocalDateTime.now(ZoneOffset.UTC)
                .plusMonths(6)
                .withHour(20)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
    }
}
