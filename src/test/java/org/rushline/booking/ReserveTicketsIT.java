package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;

/** Checks who may hold which tickets, and how others are refused. */
@ArquillianTest
class ReserveTicketsIT {

    private static final int PER_ORDER = 4;
    private static final int PER_BUYER = 6;

    private static Evening evening;
    private static Iterator<String> seats;

    private final BehindTheScenes scenes = new BehindTheScenes();
    private final Buyer buyer = Buyer.signedIn();

    @BeforeAll
    static void open() {
        evening =
                Evening.onSale(
                        Json.createObjectBuilder()
                                .add("orderLimit", PER_ORDER)
                                .add("buyerLimit", PER_BUYER)
                                .add("singleSeats", true)
                                .build());
        seats = evening.tickets().iterator();
    }

    @Test
    void one_order_has_no_more_than_its_limit() {
        var refused = buyer.reserve(evening.id(), next(PER_ORDER + 1));
        assertRefused(refused, 422, "order-limit");
        buyer.reserved(evening.id(), next(PER_ORDER));
    }

    @Test
    void a_buyer_has_no_more_than_the_limit_however_many_orders_come_at_once() {
        var wishes = new ArrayList<String[]>();
        for (int i = 0; i < 50; i++) {
            wishes.add(i < 10 ? next(2) : wishes.get(i % 10));
        }
        var answers = AtOnce.times(50, i -> buyer.reserve(evening.id(), wishes.get(i)));
        var had = answers.stream().filter(answer -> answer.statusCode() == 201).count();
        assertThat(had).isEqualTo(PER_BUYER / 2);
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201, 409);
        assertRefused(buyer.reserve(evening.id(), seats.next()), 409, "buyer-limit");
    }

    @Test
    void what_was_given_back_or_has_run_out_does_not_count() {
        var one = buyer.reserved(evening.id(), next(3));
        var two = buyer.reserved(evening.id(), next(3));
        assertThat(buyer.reserve(evening.id(), seats.next()).statusCode()).isEqualTo(409);
        buyer.release(one);
        buyer.reserved(evening.id(), next(3));
        scenes.holdEnds(two);
        buyer.reserved(evening.id(), next(3));
    }

    @Test
    void tickets_of_another_event_or_of_none_are_named() {
        var foreign = Evening.onSale().tickets().get(0);
        for (var stranger : List.of(foreign, "tkt_zzzzzzzz")) {
            var refused = buyer.reserve(evening.id(), seats.next(), stranger);
            assertRefused(refused, 400, "invalid-fields");
            assertThat(refused.body()).contains("ticketIds").contains(stranger);
        }
    }

    @Test
    void a_ticket_named_twice_and_an_id_of_something_else_are_named() {
        var seat = seats.next();
        var twice = buyer.reserve(evening.id(), seat, seat);
        assertRefused(twice, 400, "invalid-fields");
        assertThat(twice.body()).contains("ticketIds[1]");
        var wrong = buyer.reserve(evening.id(), evening.id());
        assertRefused(wrong, 400, "wrong-id");
        assertThat(wrong.body()).contains("tkt_").contains(evening.id());
        assertRefused(buyer.reserve("tkt_1", seat), 400, "wrong-id");
        assertThat(buyer.reserve("evt_zzzzzzzz", seat).statusCode()).isEqualTo(404);
    }

    @Test
    void a_blocked_ticket_is_gone() {
        var seat = seats.next();
        scenes.block(seat);
        var refused = buyer.reserve(evening.id(), seats.next(), seat);
        assertRefused(refused, 409, "tickets-gone");
        assertThat(Http.json(refused).getJsonArray("tickets")).hasToString("[\"" + seat + "\"]");
    }

    @Test
    void only_what_is_on_sale_can_be_had_and_a_draft_does_not_exist() {
        var seat = seats.next();
        assertRefused(buyer.reserve(Evening.announced().id(), seat), 409, "not-on-sale");
        assertRefused(buyer.reserve(Evening.cancelled().id(), seat), 409, "not-on-sale");
        assertThat(buyer.reserve(Evening.draft().id(), seat).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_is_not_signed_in_is_asked_to() {
        var answer = Http.anonymous().post("/api/bookings/" + evening.id(), wish(seats.next()));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void two_orders_that_want_each_others_seats_do_not_both_go_away_empty() {
        for (int round = 0; round < 10; round++) {
            var pair = next(2);
            var buyers = List.of(Buyer.signedIn(), Buyer.signedIn());
            var answers =
                    AtOnce.times(
                            2,
                            i ->
                                    buyers.get(i)
                                            .reserve(evening.id(), pair[i], pair[1 - i])
                                            .statusCode());
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"ticketIds\":null}",
                "{\"ticketIds\":[]}",
                "{\"ticketIds\":[null]}",
                "{\"ticketIds\":[7]}",
                "{\"ticketIds\":[[\"tkt_1\"]]}",
                "{\"ticketIds\":\"tkt_1\"}",
                "{\"ticketIds\":{\"a\":1e400}}",
                "{\"ticketIds\":[\"tkt_\\u0000\"]}",
                "{\"ticketIds\":[\"tkt_1\"],\"areas\":[{\"area\":\"Standing\",\"quantity\":1}]}",
                "{\"bestAvailable\":{\"tier\":\"tie_1\",\"quantity\":-1}}",
                "{\"ticketIds\":[\"tkt_1\"",
                "\u0000\u0001"
            })
    void nonsense_is_refused_and_never_our_fault(String body) {
        assertThat(post(body).statusCode()).as(body).isIn(400, 422);
    }

    @Test
    void orders_too_long_or_too_deep_are_refused() {
        var many = wish(Collections.nCopies(200_000, "tkt_1").toArray(String[]::new));
        assertThat(post(many).statusCode()).isIn(400, 413);
        var deep = "{\"ticketIds\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
        assertThat(post(deep).statusCode()).isIn(400, 413);
    }

    private HttpResponse<String> post(String body) {
        return buyer.http().post("/api/bookings/" + evening.id(), body);
    }

    private static String wish(String... tickets) {
        JsonObject wish =
                Json.createObjectBuilder()
                        .add("ticketIds", Json.createArrayBuilder(List.of(tickets)))
                        .build();
        return wish.toString();
    }

    private static String[] next(int count) {
        var some = new String[count];
        for (int i = 0; i < count; i++) {
            some[i] = seats.next();
        }
        return some;
    }
}
