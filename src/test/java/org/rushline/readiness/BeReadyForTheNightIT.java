package org.rushline.readiness;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.EventId;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;
import org.rushline.waitingroom.HotEvening;

/** What an operator is told before the night, and that looking changes nothing. */
@ArquillianTest
class BeReadyForTheNightIT {

    /** All that a reservation or a switch writes. */
    private static final List<String> WRITTEN =
            List.of(
                    "select r::text from waiting_room r join waiting_room_event w on w.room_id = r.id where w.event_id = %d",
                    "select c::text from waiting_room_change c join waiting_room_event w on w.room_id = c.room_id where w.event_id = %d order by c.id",
                    "select (n.term, n.position)::text from now_serving n join waiting_room_event w on w.room_id = n.room_id where w.event_id = %d",
                    "select a::text from admission a join waiting_room_event w on w.room_id = a.room_id where w.event_id = %d order by a.id",
                    "select e::text from event e where id = %d",
                    "select t::text from ticket t where event_id = %d order by id",
                    "select b::text from booking b where event_id = %d order by id",
                    "select i::text from booking_item i join booking b on b.id = i.booking_id where b.event_id = %d order by i",
                    "select c::text from change_log c where id = %d and entity in ('EVENT', 'TICKET') order by c");

    private record Found(boolean ready, Map<String, Boolean> ok, Map<String, String> says) {

        static Found of(String event) {
            var answer =
                    Http.operator()
                            .get("/api/operator/events/" + event + "/waiting-room/readiness");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var json = Http.json(answer);
            var checks = json.getJsonArray("checks").getValuesAs(JsonObject.class);
            return new Found(
                    json.getBoolean("ready"),
                    checks.stream()
                            .collect(toMap(c -> c.getString("code"), c -> c.getBoolean("ok"))),
                    checks.stream()
                            .collect(toMap(c -> c.getString("code"), c -> c.getString("says"))));
        }

        List<String> wrong() {
            return ok.keySet().stream().filter(code -> !ok.get(code)).sorted().toList();
        }
    }

    @Test
    void a_room_that_opens_at_its_onsale_is_ready_and_looking_leaves_nothing_behind()
            throws SQLException {
        var catalogue = new Catalogue();
        var plan = catalogue.plan(catalogue.venue("Ready House"), "THEATRE", 300, 0);
        var onsale = Instant.now().plusSeconds(7_200).truncatedTo(ChronoUnit.SECONDS);
        var details =
                Catalogue.eventDetails("Night to come", plan).add("onsaleAt", onsale.toString());
        var event = catalogue.event(details.build());
        Http.operator().post("/api/operator/events/" + event + "/announcement", "");
        var night = HotEvening.of(Http.operator(), event, 5);
        var unarmed = Found.of(event);
        assertThat(unarmed.ready).isFalse();
        assertThat(unarmed.wrong()).containsExactly("ONSALE");
        night.setUp(Json.createObjectBuilder(night.settings(5)).add("opensAtOnsale", true).build());
        var before = rows(event);
        var found = Found.of(event);
        assertThat(found.wrong()).as(found.toString()).isEmpty();
        assertThat(found.ready).isTrue();
        assertThat(found.ok).hasSize(ReadinessCode.values().length);
        assertThat(found.says.get("GATE")).contains("a stranger's order is refused");
        assertThat(rows(event)).isEqualTo(before);
        assertThat(night.look().getString("mode")).isEqualTo("OFF");
    }

    @Test
    void the_gate_is_tried_with_tickets_while_the_room_is_off_and_nobody_notices()
            throws SQLException {
        var night = HotEvening.inTheatre(5);
        var before = rows(night.event());
        assertThat(Found.of(night.event()).ok)
                .containsEntry("GATE", true)
                .containsEntry("TICKETS", true);
        assertThat(rows(night.event())).isEqualTo(before);
        var buyer = Buyer.signedIn();
        var free = Http.json(Http.anonymous().get("/api/events/" + night.event()));
        var first = free.getJsonArray("tickets").getJsonObject(0).getString("id");
        assertThat(buyer.reserve(night.event(), first).statusCode()).isEqualTo(201);
    }

    @Test
    void an_open_room_is_ready_until_something_lets_strangers_through() {
        var night = HotEvening.inTheatre(5);
        night.open();
        assertThat(Found.of(night.event()).wrong()).isEmpty();
        night.pull("everybody", Json.createObjectBuilder().add("minutes", 5).build());
        assertThat(Found.of(night.event()).wrong()).containsExactly("GATE");
        night.pulled("close");
        assertThat(Found.of(night.event()).wrong()).containsExactly("GATE", "ONSALE");
    }

    @Test
    void a_node_whose_clock_is_wrong_is_named_and_nothing_else_changes() throws SQLException {
        var night = HotEvening.inTheatre(5);
        night.promise(Instant.now().plusSeconds(3_600));
        var before = Found.of(night.event());
        assertThat(before.wrong()).isEmpty();
        change("insert into node_clock (node, ahead_millis) values ('far-away-1', -30000)");
        var wrong = Found.of(night.event());
        assertThat(wrong.ready).isFalse();
        assertThat(wrong.wrong()).containsExactly("CLOCK");
        assertThat(wrong.says.get("CLOCK")).contains("far-away-1 is 30.0 seconds behind");
        assertThat(night.look().getString("mode")).isEqualTo("DRAW");
        change(
                "update node_clock set seen_at = seen_at - interval '1 minute' where node = 'far-away-1'");
        assertThat(Found.of(night.event()).wrong()).isEmpty();
    }

    @Test
    void while_a_draw_waits_for_its_public_random_value_the_check_says_so() {
        var night = HotEvening.inTheatre(5);
        var beacon = Json.createObjectBuilder().add("beacon", "Six from forty-nine").build();
        night.promise(Instant.now().plusSeconds(4), beacon);
        var promised = Found.of(night.event());
        assertThat(promised.wrong()).isEmpty();
        assertThat(promised.says.get("DRAW")).contains("waits until you tell", "Six from forty-");
        night.awaitMode("CLOSING");
        var awaited = Found.of(night.event());
        assertThat(awaited.ready).isFalse();
        assertThat(awaited.wrong()).containsExactly("DRAW");
        assertThat(awaited.says.get("DRAW"))
                .startsWith("Joining has closed, and nobody is called before you tell")
                .contains("Six from forty-nine");
        var value = Json.createObjectBuilder().add("value", "3 11 24 29 38 45").build();
        night.pull("beacon", value);
        night.awaitMode("OPEN");
        assertThat(Found.of(night.event()).wrong()).isEmpty();
    }

    @Test
    void nobody_else_looks() {
        var night = HotEvening.inTheatre(5);
        var path = "/api/operator/events/" + night.event() + "/waiting-room/readiness";
        assertThat(Buyer.signedIn().http().get(path).statusCode()).isEqualTo(403);
        var without = new Catalogue().onSale("Quiet night");
        assertRefused(
                Http.operator().get("/api/operator/events/" + without + "/waiting-room/readiness"),
                404,
                "not-found");
    }

    private static List<List<String>> rows(String event) throws SQLException {
        var all = new ArrayList<List<String>>();
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            for (var sql : WRITTEN) {
                var rows = new ArrayList<String>();
                try (var found = statement.executeQuery(sql.formatted(EventId.of(event).value()))) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
                all.add(rows);
            }
        }
        return all;
    }

    private static void change(String sql) throws SQLException {
        try (var database = TheDatabase.connect();
                var statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
