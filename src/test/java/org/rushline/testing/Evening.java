package org.rushline.testing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rushline.platform.id.EventId;

/**
 * An evening as operators put it on: a match in a small theatre of its own, in a city of its own.
 */
public final class Evening {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PRICE = 42_00;
    private static final int SEATS = 200;
    private static final int WITH_BOXES = 500;

    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String id;

    private Evening(String opens, JsonObject sale, int price, int seats) {
        var venue = made("/api/operator/venues", venue()).getString("id");
        var drawn =
                made(
                        "/api/operator/venues/" + venue + "/seatplans/generated",
                        Json.createObjectBuilder()
                                .add("name", "The house")
                                .add("kind", "THEATRE")
                                .add("capacity", seats));
        var event =
                Json.createObjectBuilder()
                        .add("name", name())
                        .add("type", "FOOTBALL")
                        .add("description", "Both can still win it.\n\nBring a scarf.")
                        .add("venueId", venue)
                        .add("seatPlanId", drawn.getString("id"))
                        .add("startsAtLocal", "2031-06-14T20:30:00")
                        .add("doorsAtLocal", "2031-06-14T19:00:00")
                        .add("currency", "EUR")
                        .add(
                                "performers",
                                Json.createArrayBuilder().add(team("#c8102e")).add(team("#123c8c")))
                        .add("tiers", tiers(drawn.getJsonArray("categories"), price));
        if (sale != null) {
            event.add("sale", sale);
        }
        if (opens != null) {
            event.add("onsaleAt", opens);
        }
        id = made("/api/operator/events", event).getString("id");
    }

    public static Evening draft() {
        return new Evening(null, null, PRICE, SEATS);
    }

    /** Announced, with an onsale in the year before. */
    public static Evening announced() {
        return new Evening("2030-06-14T10:00:00Z", null, PRICE, SEATS).told("announcement", "{}");
    }

    public static Evening onSale() {
        return onSale(null);
    }

    /**
     * @param sale how it is sold; null for the usual way
     */
    public static Evening onSale(JsonObject sale) {
        return new Evening(null, sale, PRICE, SEATS).published();
    }

    /**
     * On sale.
     *
     * @param before what is done once it is announced
     */
    public static void onSaleAfter(Consumer<Evening> before) {
        var evening = new Evening(null, null, PRICE, SEATS).told("announcement", "{}");
        before.accept(evening);
        evening.told("publication", "{}").awaitTickets();
    }

    /** On sale, and nobody has to pay. */
    public static Evening free() {
        return new Evening(null, null, 0, SEATS).published();
    }

    /** On sale, in a house so large that it has boxes, from which one sees less. */
    public static Evening withBoxes() {
        return new Evening(null, null, PRICE, WITH_BOXES).published();
    }

    private Evening published() {
        told("announcement", "{}").told("publication", "{}").awaitTickets();
        return this;
    }

    public static Evening cancelled() {
        return announced().told("cancellation", "{\"reason\":\"The pitch is under water.\"}");
    }

    /** Nothing can be had any more: an operator has blocked it behind the application's back. */
    public void blockAll() {
        block(id);
    }

    /** All tickets of any event. */
    public static void block(String event) {
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            statement.executeUpdate(
                    "update ticket set status = 'BLOCKED' where event_id = "
                            + EventId.of(event).value());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Its tickets' ids, in the order of the plan. */
    public List<String> tickets() {
        return listed().map(ticket -> ticket.getString("id")).toList();
    }

    public List<String> tickets(String tier) {
        return listed().filter(ticket -> ticket.getString("tier").equals(tier))
                .map(ticket -> ticket.getString("id"))
                .toList();
    }

    /** The states of its tickets, by their ids. */
    public Map<String, String> statuses() {
        return listed().collect(toMap(t -> t.getString("id"), t -> t.getString("status")));
    }

    /** Until what is free says so, which is a moment after the booking or the block. */
    public void awaits(int ticket, String status) {
        Await.until(PATIENCE, () -> statuses().get(tickets().get(ticket)).equals(status));
    }

    /** The cheapest price tier's id. */
    public String tier() {
        return view().getJsonArray("priceTiers").getJsonObject(0).getString("id");
    }

    private Stream<JsonObject> listed() {
        return view().getJsonArray("tickets").getValuesAs(JsonObject.class).stream();
    }

    private JsonObject view() {
        return Http.json(Http.anonymous().get("/api/events/" + id));
    }

    public String id() {
        return id;
    }

    public String name() {
        return "Rôvers v Städt " + word;
    }

    /** Occurs in the names of this evening and of no other. */
    public String word() {
        return word;
    }

    public String city() {
        return "Čity " + word;
    }

    private JsonObjectBuilder venue() {
        return Json.createObjectBuilder()
                .add("name", "The Little House")
                .add("address", "1 Main Street")
                .add("city", city())
                .add("country", "DE")
                .add("latitude", 48.2188)
                .add("longitude", 11.6247)
                .add("timeZone", "Europe/Berlin");
    }

    private String team(String colour) {
        return made(
                        "/api/operator/performers",
                        Json.createObjectBuilder()
                                .add("name", "Team " + colour.substring(1) + " " + word)
                                .add("kind", "TEAM")
                                .add("colours", Json.createArrayBuilder().add(colour)))
                .getString("id");
    }

    /** Each further category costs ten euros more, if the first one costs anything. */
    private static JsonArray tiers(JsonArray categories, int price) {
        var tiers = Json.createArrayBuilder();
        for (int i = 0; i < categories.size(); i++) {
            var category = categories.getJsonObject(i).getString("name");
            tiers.add(
                    Json.createObjectBuilder()
                            .add("name", category)
                            .add("price", price == 0 ? 0 : price + i * 1000)
                            .add("fee", price == 0 ? 0 : 320)
                            .add("categories", Json.createArrayBuilder().add(category)));
        }
        return tiers.build();
    }

    private Evening told(String what, String body) {
        var answer = Http.operator().post("/api/operator/events/" + id + "/" + what, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return this;
    }

    private void awaitTickets() {
        Await.until(PATIENCE, () -> state().equals("DONE"));
    }

    private String state() {
        return Http.json(Http.operator().get("/api/operator/events/" + id + "/publication"))
                .getString("state");
    }

    private static JsonObject made(String path, JsonObjectBuilder wanted) {
        HttpResponse<String> answer = Http.operator().post(path, wanted.build().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer);
    }
}
