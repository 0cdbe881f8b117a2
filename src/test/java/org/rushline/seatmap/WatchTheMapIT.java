package org.rushline.seatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.seatmap.Availability.FREE;
import static org.rushline.seatmap.Availability.HELD;
import static org.rushline.seatmap.Availability.SOLD;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;

/** Streams tell the changes of seats while they happen. */
@ArquillianTest
class WatchTheMapIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Evening evening = Evening.onSale();
    private final List<String> tickets = evening.tickets();
    private final Buyer buyer = Buyer.signedIn();

    @Test
    void a_stream_begins_with_all_and_goes_on_with_what_changes() {
        try (var stream = open()) {
            Await.until(SOON, () -> stream.code(0) == FREE);
            assertThat(stream.events()).containsExactly("snapshot");
            var booking = buyer.reserved(evening.id(), tickets.get(0), tickets.get(1));
            Await.until(SOON, () -> stream.code(0) == HELD && stream.code(1) == HELD);
            assertThat(stream.code(2)).isEqualTo(FREE);
            buyer.release(booking);
            Await.until(SOON, () -> stream.code(0) == FREE && stream.code(1) == FREE);
            buyer.bought(evening.id(), tickets.get(4), tickets.get(5));
            Await.until(SOON, () -> stream.code(4) == SOLD && stream.code(5) == SOLD);
            assertThat(stream.events()).containsOnlyOnce("snapshot");
        }
    }

    @Test
    void whoever_was_cut_off_is_told_what_was_missed_and_no_more() {
        var before = open();
        Await.until(SOON, () -> before.code(0) == FREE);
        before.close();
        try (var other = open()) { // keeps the event watched
            buyer.reserved(evening.id(), tickets.get(0), tickets.get(1));
            Await.until(SOON, () -> other.code(0) == HELD);
            try (var again = SeatStream.goOn(Shipped.address(), evening.id(), before)) {
                Await.until(SOON, () -> again.code(0) == HELD);
                assertThat(again.events()).containsExactly("changes");
            }
        }
    }

    @Test
    void whoever_comes_from_another_node_or_from_long_ago_begins_anew() {
        try (var stream = SeatStream.open(Shipped.address(), evening.id(), "0.0")) {
            Await.until(SOON, () -> stream.code(0) == FREE);
            assertThat(stream.events()).containsExactly("snapshot");
        }
    }

    @Test
    void streams_are_for_our_own_pages() {
        assertThat(anybody().get(path(), "Origin", "https://other.example").statusCode())
                .isEqualTo(403);
        assertThat(anybody().get(path(), "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_not_on_sale_has_no_stream() {
        for (var event : List.of(Evening.draft().id(), Evening.announced().id(), "evt_999999")) {
            var answer = anybody().get("/api/events/" + event + "/availability/stream");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Http.json(answer).getString("type")).endsWith("not-found");
        }
        var wrong = anybody().get("/api/events/ven_1/availability/stream");
        assertThat(wrong.statusCode()).isEqualTo(400);
    }

    @Test
    void a_place_has_its_ticket_and_a_ticket_its_place() {
        var path = "/api/events/" + evening.id() + "/places";
        var tiers = Http.json(anybody().get(path));
        assertThat(tiers.getJsonArray("tiers").getString(0)).startsWith("tir_");
        var places = tiers.getJsonArray("runs");
        var sum = 0;
        for (var i = 1; i < places.size(); i += 2) {
            sum += places.getInt(i);
        }
        assertThat(sum).isEqualTo(200);
        var named = Http.json(anybody().get(path + "?ordinal=3&ticket=" + tickets.get(7)));
        assertThat(named.getJsonArray("places").getValuesAs(JsonValue::asJsonObject))
                .extracting(place -> place.getInt("ordinal"))
                .containsExactly(3, 7);
        for (var wrong : List.of("?ordinal=200", "?ordinal=-1", "?ordinal=x", "?ticket=evt_1")) {
            assertThat(anybody().get(path + wrong).statusCode()).isIn(400, 404);
        }
        var many = path + "?ordinal=1" + "&ordinal=1".repeat(100);
        assertThat(anybody().get(many).statusCode()).isEqualTo(400);
    }

    private SeatStream open() {
        return SeatStream.open(Shipped.address(), evening.id());
    }

    private String path() {
        return "/api/events/" + evening.id() + "/availability/stream";
    }

    private static Http anybody() {
        return Http.anonymous();
    }
}
