package org.rushline.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.EventId;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Http;
import org.rushline.testing.Streams;
import org.rushline.testing.TheDatabase;

/** A room that opens by itself when three people are at the seats. */
@ArquillianTest
class StandbyIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int MOST = 3;

    private final HotEvening night = HotEvening.inTheatre(20);
    private final List<InputStream> streams = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (var stream : streams) {
            stream.close();
        }
    }

    @Test
    void opens_when_many_come_and_ends_when_few_are_left() throws Exception {
        standBy();
        var buyer = Buyer.signedIn();
        reserved(buyer);
        var first = watch(Buyer.signedIn());
        watch(Buyer.signedIn());
        awaitLooks(8);
        assertThat(night.look().getString("mode")).as("two are not many").isEqualTo("OFF");
        watch(buyer);
        awaitMode("OPEN");
        var opened = changes().get(0);
        assertThat(opened).doesNotContainKey("who");
        assertThat(opened.getString("why"))
                .isEqualTo("Standby: 3 people are at the seats, 3 are too many");
        assertThat(night.stateOf(buyer)).as("holds seats").isEqualTo("ADMITTED");
        assertThat(first.readAllBytes()).as("whoever is not in is told").isNotEmpty();
        night.admitted(Buyer.signedIn());

        close();
        night.leave(buyer);
        release(buyer);
        night.silence(100);
        awaitMode("ENDED");
        var ended = changes().get(0);
        assertThat(ended).doesNotContainKey("who");
        assertThat(ended.getString("why")).startsWith("Standby: for 3 seconds nobody has waited");
        assertThat(settings().getInt("standbyPeople")).as("it stands by").isEqualTo(MOST);
        for (int n = 0; n < MOST; n++) {
            watch(Buyer.signedIn());
        }
        awaitMode("OPEN");
        assertThat(night.look().getInt("joined")).as("all join anew").isZero();
    }

    @Test
    void does_not_end_while_somebody_waits() throws Exception {
        night.setUp(Json.createObjectBuilder(night.settings(1)).build());
        night.open();
        night.setUp(Json.createObjectBuilder(night.settings(1)).add("standbyPeople", 100).build());
        var buyer = night.admitted(Buyer.signedIn());
        night.join(Buyer.signedIn());
        awaitLooks(8);
        assertThat(night.look().getString("mode")).isEqualTo("OPEN");
        assertThat(night.stateOf(buyer)).isEqualTo("ADMITTED");
    }

    @Test
    void whatever_an_operator_switches_stays_so_until_it_stands_by_again() throws Exception {
        standBy();
        night.open();
        assertThat(settings()).doesNotContainKey("standbyPeople");
        assertThat(changes().get(0).getJsonArray("differences").getValuesAs(JsonObject.class))
                .anySatisfy(
                        difference -> {
                            assertThat(difference.getString("setting")).isEqualTo("standby_people");
                            assertThat(difference.getString("before")).isEqualTo("3");
                            assertThat(difference.getString("after")).isEmpty();
                        });
        awaitLooks(8);
        assertThat(night.look().getString("mode")).as("few are there").isEqualTo("OPEN");
        standBy();
        night.open();
        assertThat(settings()).as("opened once more").doesNotContainKey("standbyPeople");
        standBy();
        night.pulled("close");
        otherNodeSays(900);
        awaitSeconds(8);
        assertThat(night.look().getString("mode")).as("many are there").isEqualTo("ENDED");
        standBy();
        Await.until(
                LIMIT,
                () -> {
                    otherNodeSays(900);
                    return night.look().getString("mode").equals("OPEN");
                });
        assertThat(changes().get(0).getString("why"))
                .isEqualTo("Standby: 900 people are at the seats, 3 are too many");
    }

    @Test
    void an_operator_who_is_a_moment_faster_wins() throws Exception {
        standBy();
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.executeUpdate(
                    """
                    update waiting_room set standby_people = null
                    where id in (select room_id from waiting_room_event where event_id = %d)"""
                            .formatted(EventId.of(night.event()).value()));
            Await.until(
                    LIMIT,
                    () -> {
                        otherNodeSays(900);
                        return somebodyWaitsForTheRoom();
                    });
            database.commit();
        }
        awaitSeconds(4);
        assertThat(night.look().getString("mode")).isEqualTo("OFF");
    }

    private static boolean somebodyWaitsForTheRoom() throws SQLException {
        try (var database = TheDatabase.connect();
                var row =
                        database.createStatement()
                                .executeQuery(
                                        """
                                        select count(*) from pg_stat_activity
                                        where wait_event_type = 'Lock' and query like '%for update of r%'""")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    /** Who has closed a stream is noticed when something is said to them. */
    private void awaitMode(String mode) {
        Await.until(LIMIT, () -> night.look().getString("mode").equals(mode));
    }

    private void standBy() {
        night.setUp(
                Json.createObjectBuilder(night.settings(20)).add("standbyPeople", MOST).build());
    }

    private JsonObject settings() {
        return night.look().getJsonObject("settings");
    }

    private InputStream watch(Buyer buyer) {
        var path = "/api/events/" + night.event() + "/availability/stream";
        var stream = Streams.open(path, buyer.http().token());
        assertThat(stream.statusCode()).isEqualTo(200);
        streams.add(stream.body());
        return stream.body();
    }

    private void reserved(Buyer buyer) {
        var event =
                Http.json(Http.anonymous().get("/api/events/" + night.event() + "?tickets=false"));
        var tier = event.getJsonArray("priceTiers").getJsonObject(0).getString("id");
        var best = Json.createObjectBuilder().add("tier", tier).add("quantity", 1);
        var wish = Json.createObjectBuilder().add("bestAvailable", best).build();
        var answer = buyer.reserve(night.event(), UUID.randomUUID().toString(), wish);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static void release(Buyer buyer) {
        for (JsonValue booking : buyer.bookings()) {
            buyer.release(booking.asJsonObject().getString("bookingId"));
        }
    }

    private List<JsonObject> changes() {
        var answer =
                Http.operator()
                        .get("/api/operator/events/" + night.event() + "/waiting-room/changes");
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private void otherNodeSays(int watching) throws SQLException {
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            statement.executeUpdate(
                    """
                    insert into event_load (node, event_id, times, reserved, paid, payments_failed, database_failed, watching)
                    values ('another', %d, '{}', 0, 0, 0, 0, %d)
                    on conflict (node, event_id) do update set seen_at = clock_timestamp(), watching = excluded.watching"""
                            .formatted(EventId.of(night.event()).value(), watching));
        }
    }

    /** Until the node that calls has looked at the room so often. */
    private void awaitLooks(int looks) {
        var until = leasedUntil().plusSeconds(looks);
        Await.until(LIMIT, () -> leasedUntil().isAfter(until));
    }

    private OffsetDateTime leasedUntil() {
        return one("n.leased_until");
    }

    /** By the database's clock: nobody looks at a room that has ended and does not stand by. */
    private void awaitSeconds(int seconds) {
        var until = one("clock_timestamp()").plusSeconds(seconds);
        Await.until(LIMIT, () -> one("clock_timestamp()").isAfter(until));
    }

    private OffsetDateTime one(String column) {
        try (var database = TheDatabase.connect();
                var row =
                        database.createStatement()
                                .executeQuery(
                                        """
                                        select %s from now_serving n
                                        join waiting_room_event e on e.room_id = n.room_id
                                        where e.event_id = %d"""
                                                .formatted(
                                                        column,
                                                        EventId.of(night.event()).value()))) {
            row.next();
            return row.getObject(1, OffsetDateTime.class);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
