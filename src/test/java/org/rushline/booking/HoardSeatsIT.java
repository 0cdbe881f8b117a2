package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.EventId;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.SharedEvening;
import org.rushline.testing.TheDatabase;

/** Keeping seats from others without ever paying, in whichever way, ends in waiting. */
@ArquillianTest
class HoardSeatsIT {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final int FREE = 3;

    private final BehindTheScenes scenes = new BehindTheScenes();
    private final Buyer buyer = Buyer.signedIn();
    private final SharedEvening evening = SharedEvening.get();

    @Test
    void who_gives_back_order_after_order_waits_longer_each_time() {
        times(FREE, this::givesBack);
        assertWaits(1, 60);
        Buyer.signedIn().reserved(evening.id(), evening.seat());
        scenes.gaveBackBefore(evening.id(), "61 seconds");
        times(1, this::givesBack);
        assertWaits(61, 120);
    }

    @Test
    void beginning_to_pay_before_giving_back_is_no_way_around_the_wait() {
        times(
                FREE,
                booking -> {
                    buyer.payable(booking);
                    assertThat(buyer.release(booking).statusCode()).isEqualTo(202);
                });
        assertWaits(1, 60);
    }

    @Test
    void nor_is_all_the_time_there_is_without_a_card() {
        times(
                FREE,
                booking -> {
                    buyer.http().post("/api/bookings/" + booking + "/extension", "");
                    buyer.payable(booking);
                    scenes.claimEnds(booking);
                    Await.until(SOON, () -> scenes.status(booking).equals("EXPIRED"));
                });
        assertRefused(buyer.reserve(evening.id(), evening.seat()), 429, "holds-lapsed");
    }

    @Test
    void what_somebody_pays_for_clears_what_was_before() {
        times(FREE - 1, this::givesBack);
        buyer.bought(evening.id(), evening.seat());
        times(FREE - 1, this::givesBack);
        buyer.reserved(evening.id(), evening.seat());
    }

    @Test
    void what_the_house_takes_back_is_not_counted() {
        times(FREE, booking -> assertThat(BoxOffice.cancel(booking).statusCode()).isEqualTo(200));
        buyer.reserved(evening.id(), evening.seat());
    }

    @Test
    void many_accounts_at_one_address_keep_no_more_than_one_may() throws SQLException {
        var night = loose();
        var there = "198.51.100.7";
        var orders = atOnce(night, there, 20);
        assertThat(orders).filteredOn(answer -> answer.statusCode() == 201).hasSize(12);
        var refused =
                orders.stream()
                        .filter(answer -> answer.statusCode() != 201)
                        .findAny()
                        .orElseThrow();
        assertRefused(refused, 429, "holds-from-there");
        assertThat(refused.body()).contains("Your network holds many unpaid tickets");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 600L);
        booked(Buyer.signedIn(), night, "198.51.100.8", 20);
    }

    @Test
    void what_is_paid_or_given_back_makes_room_there_and_the_address_is_forgotten()
            throws SQLException {
        var night = loose();
        var there = "2001:db8:7:100::1";
        var neighbour = "2001:db8:7:1ff::2"; // of the same household
        var crowd = Buyer.crowd(14);
        var bookings =
                IntStream.range(0, 12)
                        .mapToObj(i -> booked(crowd.get(i), night, there, i))
                        .toList();
        assertThat(origins(night)).isEqualTo(12);
        assertRefused(
                reserve(crowd.get(12), night, neighbour, seats(night, 12)),
                429,
                "holds-from-there");
        crowd.get(0).buys(bookings.get(0));
        booked(crowd.get(12), night, neighbour, 12);
        crowd.get(1).release(bookings.get(1));
        booked(crowd.get(13), night, neighbour, 13);
        assertThat(origins(night)).isEqualTo(12);
    }

    @Test
    void a_house_behind_one_address_is_not_bounded() throws SQLException {
        var night = loose();
        assertThat(atOnce(night, "192.168.7.7", 15))
                .extracting(HttpResponse::statusCode)
                .containsOnly(201);
        assertThat(origins(night)).isZero();
    }

    private void givesBack(String booking) {
        assertThat(buyer.release(booking).statusCode()).isEqualTo(204);
    }

    private void times(int orders, Consumer<String> end) {
        for (int i = 0; i < orders; i++) {
            end.accept(buyer.reserved(evening.id(), evening.seat()));
        }
    }

    private void assertWaits(int least, int most) {
        var refused = buyer.reserve(evening.id(), evening.seat());
        assertRefused(refused, 429, "holds-lapsed");
        var seconds = Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
        assertThat(seconds).isBetween(least, most);
        assertThat(Http.json(refused).getString("detail")).contains(seconds + " seconds");
    }

    private static Evening loose() {
        return Evening.onSale(Json.createObjectBuilder().add("singleSeats", true).build());
    }

    /** Each eight seats of their own. */
    private static List<HttpResponse<String>> atOnce(Evening night, String from, int people)
            throws SQLException {
        var crowd = Buyer.crowd(people);
        var seats = night.tickets();
        return AtOnce.times(
                people, i -> reserve(crowd.get(i), night, from, seats.subList(8 * i, 8 * i + 8)));
    }

    private static String booked(Buyer who, Evening night, String from, int number) {
        var answer = reserve(who, night, from, seats(night, number));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).getString("bookingId");
    }

    private static List<String> seats(Evening night, int number) {
        return night.tickets().subList(8 * number, 8 * number + 8);
    }

    private static HttpResponse<String> reserve(
            Buyer who, Evening night, String from, List<String> tickets) {
        var wish = Json.createObjectBuilder().add("ticketIds", Json.createArrayBuilder(tickets));
        return who.http()
                .post(
                        "/api/bookings/" + night.id(),
                        wish.build().toString(),
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "X-Forwarded-For",
                        from);
    }

    /** Bookings of the event that know where they come from; none that has ended does. */
    private static int origins(Evening night) throws SQLException {
        var sql =
                """
                select count(*) filter (where origin is not null),
                    count(*) filter (where origin is not null and status not in ('IN_PROGRESS', 'PAYING'))
                from booking where event_id = ?""";
        try (var database = TheDatabase.connect();
                var query = database.prepareStatement(sql)) {
            query.setLong(1, EventId.of(night.id()).value());
            try (var rows = query.executeQuery()) {
                rows.next();
                assertThat(rows.getInt(2)).isZero();
                return rows.getInt(1);
            }
        }
    }
}
