package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.AtOnce;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.SharedEvening;

/** Held tickets whose time goes by: more of it, and what comes after. */
@ArquillianTest
class RunOutOfTimeIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final BehindTheScenes scenes = new BehindTheScenes();
    private final Buyer buyer = Buyer.signedIn();
    private final SharedEvening evening = SharedEvening.get();

    @Test
    void a_lapsed_hold_is_free_for_the_next_buyer_at_that_very_moment() {
        var quick = withHoldsOf(5);
        var tickets = quick.tickets();
        var answers =
                AtOnce.times(
                        6,
                        i -> {
                            var next = Buyer.signedIn();
                            var first = Buyer.signedIn();
                            var booking = first.reserved(quick.id(), tickets.get(i));
                            Await.until(SOON, () -> first.status(booking).equals("EXPIRED"));
                            return next.reserve(quick.id(), tickets.get(i)).statusCode();
                        });
        assertThat(answers).containsOnly(201);
    }

    @Test
    void what_has_run_out_can_neither_be_paid_nor_extended() {
        var booking = buyer.reserved(evening.id(), evening.seat());
        scenes.holdEnds(booking);
        assertThat(buyer.status(booking)).isEqualTo("EXPIRED");
        assertRefused(buyer.pay(booking), 409, "hold-lapsed");
        assertThat(extend(booking, "later").statusCode()).isEqualTo(409);
        assertThat(buyer.release(booking).statusCode()).isEqualTo(204);
        assertThat(buyer.look(booking).getInt("expiresIn")).isZero();
    }

    @Test
    void more_time_can_be_had_once_and_the_same_key_is_the_same_time() {
        var booking = buyer.reserved(evening.id(), evening.seat());
        var before = end(booking);
        assertThat(buyer.look(booking).getBoolean("extendable")).isTrue();
        assertThat(extend(booking, "more").statusCode()).isEqualTo(200);
        assertThat(end(booking)).isEqualTo(before.plusSeconds(300));
        assertThat(extend(booking, "more").statusCode()).isEqualTo(200);
        assertRefused(extend(booking, "even-more"), 409, "already-extended");
        assertThat(end(booking)).isEqualTo(before.plusSeconds(300));
        assertThat(buyer.look(booking).getBoolean("extendable")).isFalse();
    }

    @Test
    void who_asks_for_more_time_in_many_tabs_gets_it_once() {
        var booking = buyer.reserved(evening.id(), evening.seat());
        var before = end(booking);
        var answers = AtOnce.times(8, i -> extend(booking, "tab-" + i).statusCode());
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(end(booking)).isEqualTo(before.plusSeconds(300));
    }

    @Test
    void who_is_paying_is_told_that_more_time_comes_too_late() {
        var booking = buyer.reserved(evening.id(), evening.seat());
        buyer.payable(booking);
        assertRefused(extend(booking, "more"), 409, "already-paying");
    }

    @Test
    void who_lets_three_orders_run_out_waits_before_the_next_of_this_event() {
        var lapsed = lapsedThrice(scenes::holdEnds);
        var refused = buyer.reserve(evening.id(), evening.seat());
        assertRefused(refused, 429, "holds-lapsed");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        Buyer.signedIn().reserved(evening.id(), evening.seat());
        lapsed.forEach(booking -> scenes.lapsedBefore(booking, "61 seconds"));
        buyer.reserved(evening.id(), evening.seat());
    }

    @Test
    void beginning_to_pay_and_never_paying_is_no_way_around_the_wait() {
        lapsedThrice(
                booking -> {
                    buyer.payable(booking);
                    scenes.lapsedBefore(booking, "20 minutes");
                    scenes.claimEnds(booking);
                });
        assertRefused(buyer.reserve(evening.id(), evening.seat()), 429, "holds-lapsed");
    }

    private List<String> lapsedThrice(Consumer<String> ends) {
        var lapsed = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var booking = buyer.reserved(evening.id(), evening.seat());
            ends.accept(booking);
            Await.until(SOON, () -> scenes.status(booking).equals("EXPIRED"));
            lapsed.add(booking);
        }
        return lapsed;
    }

    private HttpResponse<String> extend(String booking, String key) {
        return buyer.http()
                .post("/api/bookings/" + booking + "/extension", "", "Idempotency-Key", key);
    }

    private Instant end(String booking) {
        return Instant.parse(buyer.look(booking).getString("expiresAt"));
    }

    private static Evening withHoldsOf(int seconds) {
        return Evening.onSale(
                Json.createObjectBuilder()
                        .add("holdSeconds", seconds)
                        .add("singleSeats", true)
                        .build());
    }
}
