package org.rushline.orders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.CalmStripe;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Refusal;
import org.rushline.testing.Replan;

/** What happened to a booking is told on one page, from those who know. */
@ArquillianTest
@ExtendWith(CalmStripe.class)
class TellAStoryIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final Evening evening = Evening.onSale();
    private final Buyer buyer = Buyer.signedIn();

    @Test
    void from_the_reservation_to_the_money_back() {
        var booking = buyer.reserved(evening.id(), evening.tickets().get(0));
        var extended = buyer.http().post("/api/bookings/" + booking + "/extension", "");
        assertThat(extended.statusCode()).as(extended.body()).isEqualTo(200);
        buyer.buys(booking);
        new Replan(Http.operator(), evening.id())
                .done(
                        edit -> {
                            edit.add("startsAtLocal", "2031-06-15T21:00");
                            edit.add("doorsAtLocal", "2031-06-14T19:00");
                            edit.add("reason", "The pitch is under water.");
                        });
        var refund =
                Http.operator()
                        .post(
                                "/api/operator/bookings/" + booking + "/refund",
                                "{\"reason\": \"The seat was broken.\"}",
                                "Idempotency-Key",
                                booking);
        assertThat(refund.statusCode()).as(refund.body()).isEqualTo(200);
        buyer.awaits(booking, "REFUNDED");
        Await.until(SOON, () -> kinds(booking).contains("REFUND_DONE"));

        var story = Orders.story(booking);
        assertThat(kinds(booking))
                .contains(
                        "RESERVED",
                        "EXTENDED",
                        "PAYMENT",
                        "STRIPE_EVENT",
                        "EVENT_CHANGED",
                        "REFUND_DECIDED",
                        "REFUND_DONE",
                        "CHANGE");
        assertThat(story).isSortedAccordingTo((a, b) -> at(a).compareTo(at(b)));
        assertThat(story.get(0).getString("kind")).isEqualTo("RESERVED");
        var payment = only(story, "PAYMENT");
        assertThat(payment.getString("outcome")).isEqualTo("SUCCEEDED");
        assertThat(payment.getString("stripeId")).startsWith("pi_");
        assertThat(story)
                .filteredOn(one -> one.getString("kind").equals("STRIPE_EVENT"))
                .extracting(one -> one.getString("detail"))
                .contains("payment_intent.succeeded");
        var decided = only(story, "REFUND_DECIDED");
        assertThat(decided.getString("reason")).isEqualTo("The seat was broken.");
        assertThat(decided.getString("by")).isNotEmpty();
        assertThat(decided.getInt("amount")).isEqualTo(payment.getInt("amount"));
        assertThat(only(story, "REFUND_DONE").getString("stripeId")).startsWith("re_");
        var change = only(story, "CHANGE");
        assertThat(change.getString("detail")).isEqualTo("Refund a booking");
        assertThat(change.getString("by")).isEqualTo(decided.getString("by"));
        assertThat(change.getInt("entry")).isPositive();
        assertThat(change.toString()).doesNotContain("127.0.0.1");
    }

    @Test
    void another_bookings_story_is_not_mixed_in() {
        var booking = buyer.bought(evening.id(), evening.tickets().get(0));
        var other = buyer.reserved(evening.id(), evening.tickets().get(4));
        buyer.release(other);
        assertThat(kinds(other)).containsExactly("RESERVED", "RELEASED");
        assertThat(kinds(booking)).doesNotContain("RELEASED");
    }

    @Test
    void what_is_not_there_is_said() {
        Refusal.assertRefused(
                Http.operator().get(Orders.PATH + "/bkg_00000000000000000000000001"),
                404,
                "not-found");
        assertThat(Http.operator().get(Orders.PATH + "/evt_1").statusCode()).isEqualTo(400);
    }

    private static List<String> kinds(String booking) {
        return Orders.story(booking).stream().map(one -> one.getString("kind")).toList();
    }

    private static JsonObject only(List<JsonObject> story, String kind) {
        var all = story.stream().filter(one -> one.getString("kind").equals(kind)).toList();
        assertThat(all).as(kind).hasSize(1);
        return all.get(0);
    }

    private static Instant at(JsonObject entry) {
        return Instant.parse(entry.getString("at"));
    }
}
