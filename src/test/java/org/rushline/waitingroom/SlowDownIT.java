package org.rushline.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rushline.platform.id.EventId;
import org.rushline.stripe.Failure;
import org.rushline.stripe.Operation;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.TestCard;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.CalmStripe;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;

/** What a room does by itself while we fail those who are in. */
@ArquillianTest
@ExtendWith(CalmStripe.class)
class SlowDownIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int REFUSALS = 8;

    private final HotEvening night = HotEvening.inTheatre(20);
    private final SimulatorControl stripe = SimulatorControl.ofTheBuild();
    private final Buyer buyer = Buyer.signedIn();

    @Test
    void nobody_is_called_while_stripe_fails_and_everybody_reads_why() throws SQLException {
        night.open();
        night.admitted(buyer);
        var booking = reserved();
        stripe.outage(true);
        Await.until(LIMIT, () -> failsToPay(booking) && slowdown() != null);
        assertThat(slowdown().getString("reason")).isEqualTo("PAYMENTS_FAILING");
        assertThat(slowdown().getString("explanation")).contains("Stripe");
        assertThat(slowdown().getBoolean("calling")).isFalse();
        assertThat(night.look().getString("mode")).isEqualTo("OPEN");
        Await.until(LIMIT, () -> "PAYMENTS_FAILING".equals(night.state().getString("slower", "")));

        var next = Buyer.signedIn();
        night.join(next);
        awaitLooks(3);
        assertRefused(night.enter(next), 409, "not-called");

        stripe.outage(false);
        Await.until(LIMIT, () -> night.enter(next).statusCode() == 200);
        assertThat(slowdown().getBoolean("calling")).isTrue();
        assertThat(slowdown().getInt("shoppingLimit")).as("few at first").isEqualTo(5);
        buyer.buys(booking);
    }

    @Test
    void declined_cards_and_other_refusals_stop_nobody() throws SQLException {
        night.open();
        night.admitted(buyer);
        var booking = reserved();
        var intent = buyer.payable(booking);
        var stranger = Buyer.signedIn();
        stripe.failNext(Operation.RETRIEVE_INTENT, Failure.REFUSED, REFUSALS);
        for (int n = 0; n < REFUSALS; n++) {
            stripe.pay(intent, TestCard.DECLINED);
            assertRefused(buyer.pay(booking), 502, "payment-refused");
            assertThat(stranger.pay(booking).statusCode()).isEqualTo(404);
        }
        Await.until(LIMIT, () -> night.look().containsKey("checkoutP95Millis"));
        awaitLooks(3);
        night.admitted(Buyer.signedIn());
        assertThat(slowdown()).isNull();
        assertThat(night.state()).doesNotContainKey("slower");
    }

    @Test
    void what_buyers_meet_on_another_node_counts_as_well_until_that_one_falls_silent()
            throws SQLException {
        night.open();
        otherNodeSays("0", "100", "clock_timestamp() - interval '1 minute'");
        awaitLooks(3);
        assertThat(slowdown()).isNull();
        otherNodeSays("0", "100", "clock_timestamp()");
        Await.until(LIMIT, () -> slowdown() != null);
        assertThat(slowdown().getString("reason")).isEqualTo("DATABASE_FAILING");
        Await.until(LIMIT, () -> slowdown().getBoolean("calling"));
    }

    @Test
    void buyers_who_wait_too_long_make_it_slower() throws SQLException {
        night.open();
        Await.until(
                LIMIT,
                () -> {
                    otherNodeSays("40", "0", "clock_timestamp()");
                    return slowdown() != null;
                });
        assertThat(slowdown().getString("reason")).isEqualTo("CHECKOUT_SLOW");
        assertThat(slowdown().getBoolean("calling")).isTrue();
        assertThat(slowdown().getInt("shoppingLimit")).isEqualTo(10);
        assertThat(night.look().getInt("checkoutP95Millis")).isGreaterThan(3_000);
        otherNodeIsSilent();
        night.pulled("close");
        night.open();
        awaitLooks(3);
        assertThat(slowdown()).as("it has begun anew").isNull();
    }

    /**
     * @param slow how many of 100 reservations took longest
     */
    private void otherNodeSays(String slow, String databaseFailed, String at) throws SQLException {
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            statement.executeUpdate(
                    """
                    insert into event_load (node, event_id, times, reserved, paid, payments_failed, database_failed,
                        watching, seen_at)
                    values ('another', %1$d, array_fill(0, array[48]) || %2$s, 100, 0, 0, %3$s, 0, %4$s)
                    on conflict (node, event_id) do update set seen_at = excluded.seen_at"""
                            .formatted(
                                    EventId.of(night.event()).value(), slow, databaseFailed, at));
        }
    }

    private void otherNodeIsSilent() throws SQLException {
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            statement.executeUpdate("delete from event_load where node = 'another'");
        }
    }

    private boolean failsToPay(String booking) {
        assertRefused(buyer.pay(booking), 503, "payment-unavailable");
        return true;
    }

    private String reserved() {
        var event =
                Http.json(Http.anonymous().get("/api/events/" + night.event() + "?tickets=false"));
        var tier = event.getJsonArray("priceTiers").getJsonObject(0).getString("id");
        var best = Json.createObjectBuilder().add("tier", tier).add("quantity", 1);
        var wish = Json.createObjectBuilder().add("bestAvailable", best).build();
        var answer = buyer.reserve(night.event(), UUID.randomUUID().toString(), wish);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).getString("bookingId");
    }

    /** Null if there is none. */
    private JsonObject slowdown() {
        return night.look().getJsonObject("slowdown");
    }

    /** Until the node that calls has looked at the room so often. */
    private void awaitLooks(int looks) throws SQLException {
        var until = leasedUntil().plusSeconds(looks);
        Await.until(LIMIT, () -> leasedUntil().isAfter(until));
    }

    private Instant leasedUntil() throws SQLException {
        try (var database = TheDatabase.connect();
                var row =
                        database.createStatement()
                                .executeQuery(
                                        """
                                        select n.leased_until from now_serving n
                                        join waiting_room_event e on e.room_id = n.room_id
                                        where e.event_id = %d"""
                                                .formatted(EventId.of(night.event()).value()))) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
