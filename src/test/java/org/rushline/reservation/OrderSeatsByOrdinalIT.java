package org.rushline.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;

/** Clients that know seats by ordinal order by ordinal, and get ordinals in the answer. */
@ArquillianTest
class OrderSeatsByOrdinalIT {

    private static Evening evening;
    private static List<String> tickets;
    private static String plan;

    private final Buyer buyer = Buyer.signedIn();

    @BeforeAll
    static void open() {
        evening = Evening.onSale();
        tickets = evening.tickets();
        var availability = Http.anonymous().get("/api/events/" + evening.id() + "/availability");
        plan = Http.json(availability).getString("plan");
    }

    @Test
    void the_seats_with_these_numbers_are_held_once_however_often_it_is_asked() {
        var key = UUID.randomUUID().toString();
        var wish = wish(plan, 1, 0);
        var first = booking(buyer.reserve(evening.id(), key, wish));
        assertThat(first.getJsonArray("tickets").getValuesAs(JsonObject.class))
                .extracting(ticket -> ticket.getString("id"))
                .containsExactly(tickets.get(0), tickets.get(1));
        assertThat(ordinals(first)).containsExactly(0, 1);
        var again = booking(buyer.reserve(evening.id(), key, wish));
        assertThat(again.getString("bookingId")).isEqualTo(first.getString("bookingId"));
        assertThat(ordinals(buyer.bookings().getJsonObject(0))).containsExactly(0, 1);
    }

    @Test
    void whoever_is_too_late_is_told_the_numbers_and_the_tickets_whichever_way_they_asked() {
        Buyer.signedIn().reserved(evening.id(), tickets.get(10), tickets.get(11));
        var asked = List.of(10, 11, 12);
        var byNumber = order(evening.id(), wish(null, 10, 11, 12));
        var byId =
                buyer.reserve(
                        evening.id(), asked.stream().map(tickets::get).toArray(String[]::new));
        for (var refused : List.of(byNumber, byId)) {
            assertRefused(refused, 409, "tickets-gone");
            var problem = Http.json(refused);
            assertThat(numbers(problem.getJsonArray("ordinals"))).containsExactlyInAnyOrder(10, 11);
            assertThat(problem.getJsonArray("tickets").toString())
                    .contains(tickets.get(10), tickets.get(11))
                    .doesNotContain(tickets.get(12));
        }
    }

    @Test
    void the_seats_that_are_offered_instead_are_named_both_ways() {
        var fresh = Evening.onSale();
        var refused = order(fresh.id(), wish(null, 1, 2)); // the first of its row would be alone
        assertRefused(refused, 409, "would-leave-single-seat");
        var problem = Http.json(refused);
        var offered = numbers(problem.getJsonArray("alternativeOrdinals"));
        assertThat(offered).hasSize(2);
        assertThat(problem.getJsonArray("alternative").toString())
                .contains(offered.stream().map(fresh.tickets()::get).toList());
    }

    @Test
    void a_plan_that_the_event_does_not_have_any_more_is_refused() {
        var other = Http.anonymous().get("/api/events/" + other() + "/availability");
        var refused = order(evening.id(), wish(Http.json(other).getString("plan"), 30, 31));
        assertRefused(refused, 409, "plan-changed");
    }

    private static String other() {
        return Evening.withBoxes().id();
    }

    @Test
    void an_event_that_is_not_there_is_not_found() {
        var wish = wish(null, 0);
        assertThat(order("evt_zzzzzzzz", wish).statusCode()).isEqualTo(404);
        assertThat(order(Evening.draft().id(), wish).statusCode()).isEqualTo(404);
        assertRefused(order(Evening.announced().id(), wish), 409, "not-on-sale");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"ordinals\":[40,40]} | ordinals[1]",
                "{\"ordinals\":[40,1000000]} | ordinals[1]",
                "{\"ordinals\":[-1]} | ordinals[0]",
                "{\"ordinals\":[2147483647]} | ordinals[0]",
                "{\"ordinals\":[99999999999999999999]} | ordinals",
                "{\"ordinals\":[1e400]} | ordinals",
                "{\"ordinals\":[1.5]} | ordinals",
                "{\"ordinals\":[\"7\"]} | ordinals",
                "{\"ordinals\":[null]} | ordinals[0]",
                "{\"ordinals\":[]} | ordinals",
                "{\"ordinals\":7} | ordinals",
                "{\"ordinals\":[40],\"ticketIds\":[\"tkt_1\"]} | ticketIds",
                "{\"ordinals\":[40],\"ticketIds\":[\"tkt_1\"]} | ordinals",
                "{\"ordinals\":[40],\"areas\":[{\"area\":\"A\",\"quantity\":1}]} | areas",
                "{\"ordinals\":[40],\"seatPlan\":\"nonsense\"} | seatPlan",
                "{\"ordinals\":[40],\"seatPlan\":7} | seatPlan",
                "{\"ticketIds\":[\"tkt_1\"],\"seatPlan\":\"spl_1\"} | seatPlan"
            })
    void nonsense_is_refused_and_named(String body, String field) {
        var refused = buyer.http().post("/api/bookings/" + evening.id(), body);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"" + field);
    }

    @Test
    void so_many_are_refused_before_anybody_looks_for_them() {
        var body = "{\"ordinals\":[" + "0,".repeat(100) + "0]}";
        var refused = buyer.http().post("/api/bookings/" + evening.id(), body);
        assertRefused(refused, 400, "invalid-fields");
        assertThat(refused.body()).contains("\"field\":\"ordinals\"");
    }

    private HttpResponse<String> order(String event, JsonObject wish) {
        return buyer.reserve(event, UUID.randomUUID().toString(), wish);
    }

    private static JsonObject wish(String seatPlan, int... ordinals) {
        var numbers = Json.createArrayBuilder();
        for (var ordinal : ordinals) {
            numbers.add(ordinal);
        }
        var wish = Json.createObjectBuilder().add("ordinals", numbers);
        return (seatPlan == null ? wish : wish.add("seatPlan", seatPlan)).build();
    }

    private static JsonObject booking(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer);
    }

    private static List<Integer> ordinals(JsonObject booking) {
        return booking.getJsonArray("tickets").getValuesAs(JsonObject.class).stream()
                .map(ticket -> ticket.getInt("ordinal"))
                .toList();
    }

    private static List<Integer> numbers(JsonArray array) {
        return array.getValuesAs(JsonNumber.class).stream().map(JsonNumber::intValue).toList();
    }
}
