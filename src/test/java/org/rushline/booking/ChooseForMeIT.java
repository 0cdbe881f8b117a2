package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;

/** Checks best available seats, standing areas, and the single-seat rule. */
@ArquillianTest
class ChooseForMeIT {

    private final Catalogue catalogue = new Catalogue();

    @Test
    void two_hundred_buyers_who_ask_for_pairs_at_once_all_get_one() throws Exception {
        var event = event("THEATRE", 400, 0);
        var tier = tier(event);
        var buyers = Buyer.crowd(200);
        var answers =
                atOnce(
                        buyers.stream()
                                .map(buyer -> (Callable<Answer>) () -> best(buyer, event, tier, 2))
                                .toList());
        assertThat(answers).allMatch(answer -> answer.status() == 201, "got a pair");
        var seats = new HashSet<String>();
        answers.forEach(answer -> seats.addAll(tickets(answer.body())));
        assertThat(seats).hasSize(400);
        assertThat(answers.stream().filter(a -> a.body().getBoolean("apart", false)))
                .as("only where rows are odd a few sit apart")
                .hasSizeLessThan(40);
    }

    @Test
    void one_more_than_there_are_is_told_how_many_are_left() throws SQLException {
        var event = event("THEATRE", 200, 0);
        var all = Http.json(catalogue.operator().get("/api/events/" + event));
        var tickets = tickets(all);
        var crowd = Buyer.crowd(50);
        for (int from = 0, buyer = 0; from + 6 < tickets.size(); from += 6, buyer++) {
            reserved(crowd.get(buyer).reserve(event, key(), tickets.subList(from, from + 6)));
        }
        var left = tickets.size() % 6 == 0 ? 6 : tickets.size() % 6;
        var refused = best(crowd.get(49), event, tier(event), left + 1);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().getString("type")).endsWith("/none-left");
        assertThat(refused.body().getInt("left")).isEqualTo(left);
        assertThat(best(crowd.get(49), event, tier(event), left).status()).isEqualTo(201);
    }

    @Test
    void the_same_key_gets_the_same_seats_however_few_are_left() throws SQLException {
        var event = event("THEATRE", 200, 0);
        var buyer = Buyer.crowd(1).get(0);
        var wish = wish(tier(event), 3);
        var key = key();
        var first = Http.json(buyer.reserve(event, key, wish));
        var second = Http.json(buyer.reserve(event, key, wish));
        assertThat(second.getString("bookingId")).isEqualTo(first.getString("bookingId"));
        assertThat(tickets(second)).isEqualTo(tickets(first));
        var other = buyer.reserve(event, key, wish(tier(event), 2));
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void places_to_stand_are_booked_by_quantity() throws SQLException {
        var event = event("ARENA", 1_000, 300);
        var area = standing(event);
        var buyer = Buyer.crowd(1).get(0);
        var wish =
                Json.createObjectBuilder()
                        .add(
                                "areas",
                                Json.createArrayBuilder()
                                        .add(
                                                Json.createObjectBuilder()
                                                        .add("area", area)
                                                        .add("quantity", 4)))
                        .build();
        var booking = reserved(buyer.reserve(event, key(), wish));
        assertThat(booking.getJsonArray("tickets").getValuesAs(JsonObject.class))
                .hasSize(4)
                .allMatch(ticket -> ticket.getString("section").equals(area))
                .noneMatch(ticket -> ticket.containsKey("row"));
    }

    @Test
    void an_order_that_leaves_one_seat_alone_is_shown_another_that_does_not() throws SQLException {
        var event = event("THEATRE", 300, 0);
        var row = longRow(event);
        var buyer = Buyer.crowd(1).get(0);
        var refused = buyer.reserve(event, key(), List.of(row.get(1), row.get(2)));
        assertThat(refused.statusCode()).isEqualTo(409);
        var problem = Http.json(refused);
        assertThat(problem.getString("type")).endsWith("/would-leave-single-seat");
        assertThat(problem.getJsonObject("seat").getString("row")).isNotBlank();
        var alternative =
                problem.getJsonArray("alternative").stream()
                        .map(value -> ((jakarta.json.JsonString) value).getString())
                        .toList();
        assertThat(alternative).hasSize(2);
        reserved(buyer.reserve(event, key(), alternative));
    }

    private record Answer(int status, JsonObject body) {}

    private static Answer best(Buyer buyer, String event, String tier, int quantity) {
        var answer = buyer.reserve(event, key(), wish(tier, quantity));
        return new Answer(answer.statusCode(), Http.json(answer));
    }

    private static JsonObject wish(String tier, int quantity) {
        return Json.createObjectBuilder()
                .add(
                        "bestAvailable",
                        Json.createObjectBuilder().add("tier", tier).add("quantity", quantity))
                .build();
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<Answer>();
            for (var answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static JsonObject reserved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer);
    }

    private static List<String> tickets(JsonObject of) {
        return of.getJsonArray("tickets").getValuesAs(JsonObject.class).stream()
                .map(ticket -> ticket.getString("id"))
                .toList();
    }

    private String event(String kind, int capacity, int standing) {
        var plan = catalogue.plan(catalogue.venue("House"), kind, capacity, standing);
        var event = catalogue.event(Catalogue.eventDetails("Night", plan).build());
        catalogue.publish(event);
        return event;
    }

    private static String tier(String event) {
        return Http.json(Http.anonymous().get("/api/events/" + event + "?tickets=false"))
                .getJsonArray("priceTiers")
                .getJsonObject(0)
                .getString("id");
    }

    private static String standing(String event) {
        return listed(event).stream()
                .filter(ticket -> !ticket.containsKey("row"))
                .findFirst()
                .orElseThrow()
                .getString("section");
    }

    /** Ids of the seats of a row that has at least six before its first aisle. */
    private static List<String> longRow(String event) {
        var seats = listed(event);
        return IntStream.range(0, seats.size() - 6)
                .filter(i -> i == 0 || !sameRow(seats.get(i - 1), seats.get(i)))
                .filter(i -> sameRow(seats.get(i), seats.get(i + 6)))
                .mapToObj(i -> seats.subList(i, i + 6))
                .findFirst()
                .orElseThrow()
                .stream()
                .map(seat -> seat.getString("id"))
                .toList();
    }

    private static boolean sameRow(JsonObject one, JsonObject other) {
        return one.getString("section").equals(other.getString("section"))
                && one.getString("row").equals(other.getString("row"));
    }

    private static List<JsonObject> listed(String event) {
        return Http.json(Http.anonymous().get("/api/events/" + event))
                .getJsonArray("tickets")
                .getValuesAs(JsonObject.class);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
