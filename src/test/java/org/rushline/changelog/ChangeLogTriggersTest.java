package org.rushline.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.testing.TestDatabase;

/** Checks the log rows that the triggers write, whoever changes the tables. */
class ChangeLogTriggersTest {

    private Connection connection;

    @BeforeEach
    void build() throws SQLException, IOException {
        connection = TestDatabase.transaction();
        try (var in = getClass().getResourceAsStream("house.sql")) {
            run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterEach
    void leaveNoTrace() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    update event set name = 'Other' where id = 9601 | EVENT 9601
                    delete from event where id = 9603 | EVENT 9603
                    insert into price_tier (event_id, position, name, price) values (9602, 1, 'B', 1) | EVENT 9602
                    update price_tier set price = price + 1 where event_id = 9601 | EVENT 9601
                    delete from price_tier where id = 9603 | EVENT 9603
                    insert into price_tier_category values (9602, 'A', 9602) | EVENT 9602
                    update price_tier_category set category = 'B' | EVENT 9601
                    delete from price_tier_category | EVENT 9601
                    insert into event_performer values (9602, 0, 9601) | EVENT 9602
                    update event_performer set position = 3 | EVENT 9601
                    delete from event_performer | EVENT 9601
                    update venue set name = 'Other' where id = 9601 | VENUE 9601
                    delete from venue where id = 9602 | VENUE 9602
                    update performer set name = 'Other' where id = 9601 | PERFORMER 9601
                    delete from performer where id = 9602 | PERFORMER 9602
                    """)
    void a_change_by_hand_is_one_row(String change, String row) throws SQLException {
        run("delete from event_performer where event_id not in (9601, 9602)");
        run("delete from price_tier_category where event_id not in (9601, 9602)");
        run(
                """
                insert into event (id, name, type, venue_id, seat_plan_id, time_zone, starts_at_local, starts_at, currency)
                    overriding system value select 9603, name, type, venue_id, seat_plan_id, time_zone,
                        starts_at_local, starts_at, currency from event where id = 9601;
                insert into price_tier (id, event_id, position, name, price)
                    overriding system value select 9603, 9603, 0, 'A', 1 where position('price_tier' in '%s') > 0;
                insert into venue (id, name, city, country, latitude, longitude, time_zone)
                    overriding system value values (9602, 'Empty', 'Berlin', 'DE', 52, 13, 'Europe/Berlin');
                insert into performer (id, name, kind) overriding system value values (9602, 'Nobody', 'ARTIST')"""
                        .formatted(change.replace("'", "''")));
        assertThat(logged(change)).containsExactly(row);
    }

    @Test
    void each_new_row_of_the_catalogue_is_told() throws SQLException {
        assertThat(
                        logged(
                                """
                                insert into venue (id, name, city, country, latitude, longitude, time_zone)
                                    overriding system value
                                    select 9610 + n, 'New', 'Berlin', 'DE', 52, 13, 'Europe/Berlin'
                                    from generate_series(1, 2) n"""))
                .containsExactlyInAnyOrder("VENUE 9611", "VENUE 9612");
        assertThat(
                        logged(
                                "insert into performer (id, name, kind) overriding system value values (9611, 'New', 'ARTIST')"))
                .containsExactly("PERFORMER 9611");
    }

    @Test
    void new_tickets_are_not_named() throws SQLException {
        assertThat(
                        logged(
                                "insert into ticket (event_id, seat_plan_id, ordinal, tier_id) values (9602, 9601, 1, 9602)"))
                .containsExactly("TICKET 9602");
    }

    @Test
    void a_claim_is_one_row_that_names_the_seats() throws SQLException {
        assertThat(
                        logged(
                                "update ticket set status = 'BLOCKED' where event_id = 9601 and ordinal in (3, 4)"))
                .containsExactly("TICKET 9601 {3,4}");
    }

    @Test
    void tickets_of_two_events_are_two_rows() throws SQLException {
        assertThat(logged("update ticket set status = 'BLOCKED' where ordinal = 0"))
                .containsExactlyInAnyOrder("TICKET 9601 {0}", "TICKET 9602 {0}");
    }

    @Test
    void a_hundred_thousand_tickets_are_one_row_that_names_none() throws SQLException {
        makeSeatsUpTo(99_999);
        assertThat(
                        logged(
                                """
                                insert into ticket (event_id, seat_plan_id, ordinal, tier_id)
                                select 9602, 9601, n, 9602 from generate_series(1, 99999) n"""))
                .containsExactly("TICKET 9602");
        assertThat(logged("update ticket set status = 'BLOCKED' where event_id = 9602"))
                .containsExactly("TICKET 9602");
        assertThat(logged("delete from ticket where event_id = 9602"))
                .containsExactly("TICKET 9602");
    }

    @Test
    void up_to_five_hundred_are_named() throws SQLException {
        makeSeatsUpTo(500);
        run(
                """
                insert into ticket (event_id, seat_plan_id, ordinal, tier_id)
                select 9602, 9601, n, 9602 from generate_series(1, 500) n""");
        assertThat(
                        logged(
                                "update ticket set status = 'BLOCKED' where event_id = 9602 and ordinal < 500"))
                .singleElement()
                .asString()
                .contains("{")
                .contains(",499");
        assertThat(logged("update ticket set status = 'BLOCKED' where event_id = 9602"))
                .containsExactly("TICKET 9602");
    }

    @ParameterizedTest
    @CsvSource({
        "event, version",
        "venue, version",
        "performer, version",
        "price_tier, event_id",
        "price_tier_category, event_id",
        "event_performer, event_id",
        "ticket, version"
    })
    void a_statement_that_finds_nothing_writes_nothing(String table, String column)
            throws SQLException {
        assertThat(logged("update %s set %2$s = %2$s where false".formatted(table, column)))
                .isEmpty();
        assertThat(logged("delete from %s where false".formatted(table))).isEmpty();
        assertThat(
                        logged(
                                "insert into %1$s overriding system value select * from %1$s where false"
                                        .formatted(table)))
                .isEmpty();
    }

    @Test
    void what_is_moved_to_another_event_is_told_of_both() throws SQLException {
        assertThat(logged("update event_performer set event_id = 9602 where event_id = 9601"))
                .containsExactlyInAnyOrder("EVENT 9601", "EVENT 9602");
    }

    @Test
    void a_table_that_is_emptied_whole_is_all_there_was() throws SQLException {
        assertThat(logged("truncate event_performer")).containsExactly("EVENT 0");
    }

    @Test
    void what_is_rolled_back_was_never_there() throws SQLException {
        run("savepoint before");
        run("delete from change_log where xid = pg_current_xact_id()");
        run("update venue set name = 'Other' where id = 9601");
        run("rollback to before");
        assertThat(logged("select 1")).isEmpty();
    }

    private void makeSeatsUpTo(int last) throws SQLException {
        run(
                """
                insert into seat (seat_plan_id, ordinal, section, x, y, category)
                select 9601, n, 0, n, 0, 'A' from generate_series(20, %d) n"""
                        .formatted(last));
    }

    /** The rows that a statement adds to the log, such as {@code TICKET 9601 {3,4}}. */
    private List<String> logged(String statement) throws SQLException {
        run("delete from change_log where xid = pg_current_xact_id()");
        run(statement);
        var logged = new ArrayList<String>();
        try (var query = connection.createStatement();
                var row =
                        query.executeQuery(
                                """
                                select concat_ws(' ', entity, id, ordinals) from change_log
                                where xid = pg_current_xact_id()""")) {
            while (row.next()) {
                logged.add(row.getString(1));
            }
        }
        return logged;
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
