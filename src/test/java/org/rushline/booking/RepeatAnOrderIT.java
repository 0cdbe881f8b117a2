package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.LastTwo;
import org.rushline.testing.SharedEvening;

/** Sends an order again, because its answer was lost or a finger was nervous. */
@ArquillianTest
class RepeatAnOrderIT {

    private static final String KEY = "my-order";

    private final Buyer buyer = Buyer.signedIn();
    private final Buyer other = Buyer.signedIn();
    private final SharedEvening evening = SharedEvening.get();

    @Test
    void the_same_key_and_order_is_the_same_booking_and_answer() {
        var order = List.of(evening.seat(), evening.seat());
        var first = order(buyer, order);
        var again = order(buyer, List.copyOf(order));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        for (var told : List.of("bookingId", "status", "expiresAt", "total", "tickets")) {
            assertThat(Http.json(again).get(told)).isEqualTo(Http.json(first).get(told));
        }
        assertThat(bookingsOf(buyer)).isEqualTo(1);
    }

    @Test
    void another_buyers_same_key_is_another_order() {
        var one = order(buyer, List.of(evening.seat()));
        var two = order(other, List.of(evening.seat()));
        assertThat(bookingId(one)).isNotEqualTo(bookingId(two));
    }

    @Test
    void the_same_key_with_another_order_is_refused_and_holds_nothing() {
        order(buyer, List.of(evening.seat()));
        var wanted = evening.seat();
        var refused = order(buyer, List.of(wanted));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/key-reused");
        other.reserved(evening.id(), wanted);
    }

    @Test
    void a_refusal_is_not_kept_but_judged_anew() {
        var seat = evening.seat();
        var theirs = other.reserved(evening.id(), seat);
        assertThat(order(buyer, List.of(seat)).statusCode()).isEqualTo(409);
        other.release(theirs);
        assertThat(order(buyer, List.of(seat)).statusCode()).isEqualTo(201);
    }

    @Test
    void twins_at_the_same_moment_are_one_booking() {
        var order = List.of(evening.seat(), evening.seat());
        var answers = AtOnce.times(10, i -> order(buyer, order));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(RepeatAnOrderIT::bookingId)
                .containsOnly(bookingId(answers.get(0)));
        assertThat(bookingsOf(buyer)).isEqualTo(1);
        assertThat(other.reserve(evening.id(), order.get(0)).statusCode()).isEqualTo(409);
    }

    @Test
    void an_order_that_was_given_back_is_still_that_booking_and_holds_nothing_anew() {
        var seat = evening.seat();
        var booking = bookingId(order(buyer, List.of(seat)));
        buyer.release(booking);
        var again = order(buyer, List.of(seat));
        assertThat(bookingId(again)).isEqualTo(booking);
        assertThat(Http.json(again).getString("status")).isEqualTo("CANCELLED");
        other.reserved(evening.id(), seat);
    }

    @Test
    void it_is_that_booking_also_when_others_have_its_seats_now() {
        var seat = evening.seat();
        var booking = bookingId(order(buyer, List.of(seat)));
        buyer.release(booking);
        var theirs = other.reserved(evening.id(), seat);
        assertThat(bookingId(order(buyer, List.of(seat)))).isEqualTo(booking);
        assertThat(other.status(theirs)).isEqualTo("IN_PROGRESS");
        assertThat(Buyer.signedIn().reserve(evening.id(), seat).statusCode()).isEqualTo(409);
    }

    @Test
    void a_wish_for_the_best_seats_is_the_same_booking_and_keeps_no_others() {
        var large = withLargeOrders();
        var answers = AtOnce.times(6, i -> buyer.reserve(large.id(), KEY, pair(large)));
        assertThat(answers)
                .extracting(RepeatAnOrderIT::bookingId)
                .containsOnly(bookingId(answers.get(0)));
        var others = new ArrayList<>(large.tickets());
        tickets(answers.get(0)).forEach(others::remove);
        other.reserved(large.id(), others.subList(0, 100).toArray(String[]::new));
    }

    @Test
    void best_seats_that_are_apart_are_so_in_every_answer() {
        var last = new LastTwo();
        var wish = pair(last.evening());
        var first = buyer.reserve(last.evening().id(), KEY, wish);
        assertThat(Http.json(first).getBoolean("apart")).isTrue();
        last.othersComeBack();
        var again = buyer.reserve(last.evening().id(), KEY, wish);
        assertThat(tickets(again)).containsExactlyInAnyOrderElementsOf(last.tickets());
        assertThat(Http.json(again).getBoolean("apart")).isTrue();
    }

    @Test
    void best_seats_that_are_together_are_so_though_nothing_else_is_left() {
        var large = withLargeOrders();
        var first = Http.json(buyer.reserve(large.id(), KEY, pair(large)));
        assertThat(first.getBoolean("apart")).isFalse();
        new BehindTheScenes().blockTheRest(large.id());
        var again = Http.json(buyer.reserve(large.id(), KEY, pair(large)));
        assertThat(again.getString("bookingId")).isEqualTo(first.getString("bookingId"));
        assertThat(again.getBoolean("apart")).isFalse();
    }

    @Test
    void a_bought_order_sent_again_stays_bought() {
        var seat = evening.seat();
        var booking = bookingId(order(buyer, List.of(seat)));
        buyer.buys(booking);
        var again = order(buyer, List.of(seat));
        assertThat(bookingId(again)).isEqualTo(booking);
        assertThat(Http.json(again).getString("status")).isEqualTo("CONFIRMED");
        assertThat(other.reserve(evening.id(), seat).statusCode()).isEqualTo(409);
    }

    @Test
    void a_key_that_cannot_be_one_is_refused() {
        var refused = buyer.reserve(evening.id(), "my order", List.of(evening.seat()));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Idempotency-Key");
    }

    private static Evening withLargeOrders() {
        return Evening.onSale(
                Json.createObjectBuilder()
                        .add("orderLimit", 100)
                        .add("buyerLimit", 100)
                        .add("singleSeats", true)
                        .build());
    }

    private static JsonObject pair(Evening evening) {
        var best = Json.createObjectBuilder().add("tier", evening.tier()).add("quantity", 2);
        return Json.createObjectBuilder().add("bestAvailable", best).build();
    }

    private static List<String> tickets(HttpResponse<String> answer) {
        return Http.json(answer).getJsonArray("tickets").getValuesAs(JsonObject.class).stream()
                .map(ticket -> ticket.getString("id"))
                .toList();
    }

    private HttpResponse<String> order(Buyer buyer, List<String> tickets) {
        return buyer.reserve(evening.id(), KEY, tickets);
    }

    private static String bookingId(HttpResponse<String> answer) {
        return Http.json(answer).getString("bookingId");
    }

    private static int bookingsOf(Buyer buyer) {
        return buyer.bookings().size();
    }
}
