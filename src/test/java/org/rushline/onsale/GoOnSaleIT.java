package org.rushline.onsale;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.Ids;
import org.rushline.testing.Await;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;

@ArquillianTest
class GoOnSaleIT {

    private final Catalogue catalogue = new Catalogue();
    private final Http operator = catalogue.operator();

    @Test
    void every_place_of_the_plan_becomes_one_ticket() throws SQLException {
        var plan = catalogue.plan(catalogue.venue("Arena"), "ARENA", 2_500, 700);
        var event = catalogue.event(Catalogue.eventDetails("Full house", plan).build());
        catalogue.publish(event);

        var tickets = publicView(event).getJsonArray("tickets");
        assertThat(tickets).hasSize(2_500);
        assertThat(
                        tickets.getValuesAs(JsonObject.class).stream()
                                .filter(t -> !t.containsKey("row")))
                .as("standing places have no row")
                .hasSize(700);
        assertThat(count("select count(distinct ordinal) from ticket where event_id = ?", event))
                .isEqualTo(2_500);
        assertThat(operator.get("/api/operator/events/" + event).body()).contains("ON_SALE");
    }

    @Test
    void asking_twice_makes_the_tickets_once() throws SQLException {
        var event = catalogue.onSale("Asked twice");
        catalogue.publish(event);
        assertThat(count("select count(*) from ticket where event_id = ?", event)).isEqualTo(300);
    }

    @Test
    void until_all_tickets_are_there_a_reader_sees_none() throws SQLException {
        var event = catalogue.announced("All or nothing");
        try (var blocker = TheDatabase.connect()) {
            holdBack(blocker, event);
            operator.post("/api/operator/events/" + event + "/publication", "");
            await(() -> catalogue.publication(event).getString("state").equals("RUNNING"));
            assertThat(publicView(event).getString("status")).isEqualTo("ANNOUNCED");
            assertThat(publicView(event).getJsonArray("tickets")).isEmpty();
            blocker.rollback();
        }
        catalogue.publish(event);
        assertThat(count("select count(*) from ticket where event_id = ?", event)).isEqualTo(300);
    }

    @Test
    void at_its_onsale_time_an_announced_event_opens_by_itself() throws SQLException {
        var event = catalogue.announced("By itself");
        update("update event set onsale_at = now() - interval '1 second' where id = ?", event);
        await(() -> publicView(event).getString("status").equals("ON_SALE"));
        assertThat(count("select count(*) from ticket where event_id = ?", event)).isEqualTo(300);
    }

    @Test
    void work_whose_node_has_died_is_taken_up_by_another() throws SQLException {
        var event = catalogue.announced("Orphan");
        update(
                """
                insert into publication (event_id, state, total, done, leased_by, leased_until)
                values (?, 'RUNNING', 300, 100, 'a dead node', now() - interval '1 second')""",
                event);
        await(() -> publicView(event).getString("status").equals("ON_SALE"));
        assertThat(count("select count(*) from ticket where event_id = ?", event)).isEqualTo(300);
    }

    @Test
    void an_event_that_has_ended_is_over() throws SQLException {
        var event = catalogue.announced("Yesterday");
        update(
                """
                update event set starts_at = now() - interval '1 day', starts_at_local = now() - interval '1 day',
                    doors_at = null, ends_at = null, onsale_at = null where id = ?""",
                event);
        await(() -> publicView(event).getString("status").equals("OVER"));
    }

    private static JsonObject publicView(String event) {
        return Http.json(Http.anonymous().get("/api/events/" + event));
    }

    /** Another transaction has the last seat: the publication waits just before it is complete. */
    private static void holdBack(Connection blocker, String event) throws SQLException {
        blocker.setAutoCommit(false);
        try (var lock =
                blocker.prepareStatement("select from price_tier where event_id = ? for update")) {
            lock.setLong(1, Ids.decode("evt_", event));
            lock.execute();
        }
    }

    private static long count(String query, String event) throws SQLException {
        try (var connection = TheDatabase.connect();
                var statement = connection.prepareStatement(query)) {
            statement.setLong(1, Ids.decode("evt_", event));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void update(String change, String event) throws SQLException {
        try (var connection = TheDatabase.connect();
                var statement = connection.prepareStatement(change)) {
            statement.setLong(1, Ids.decode("evt_", event));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static void await(Await.Condition condition) {
        Await.until(Duration.ofSeconds(90), condition);
    }
}
