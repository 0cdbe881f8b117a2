package org.rushline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.testing.TestDatabase;

/** The database itself guards that a ticket has a seat, and that the seat stays. */
class SeatsOfTicketsTest {

    private static final String HOUSE =
            """
            insert into venue (id, name, city, country, latitude, longitude, time_zone)
                overriding system value values (9901, 'House', 'Berlin', 'DE', 52, 13, 'Europe/Berlin');
            insert into seat_plan (id, venue_id, name, revision, width, height, categories, places, stage)
                overriding system value values (9901, 9901, 'Plan', 1, 10, 10, '[]', 9, 'STAGE');
            insert into section (seat_plan_id, number, name, zone, standing, category, outline, first_ordinal, places)
                values (9901, 0, 'Block', 'Stalls', false, 'A', '[]', 0, 9);
            insert into seat (seat_plan_id, ordinal, section, row_label, seat_label, x, y, category)
                select 9901, n, 0, 'A', n, n, 0, 'A' from generate_series(0, 8) n;
            insert into event (id, name, type, venue_id, seat_plan_id, status, time_zone, starts_at_local, starts_at, currency)
                overriding system value
                values (9901, 'Event', 'OPERA', 9901, 9901, 'ON_SALE', 'Europe/Berlin', '2031-01-01', '2031-01-01', 'EUR');
            insert into price_tier (id, event_id, position, name, price, fee)
                overriding system value values (9901, 9901, 1, 'Tier', 4200, 320);
            insert into ticket (id, event_id, seat_plan_id, ordinal, tier_id)
                overriding system value select 990000 + n, 9901, 9901, n, 9901 from generate_series(0, 7) n""";

    private Connection database;

    @BeforeEach
    void make() throws SQLException {
        database = TestDatabase.transaction();
        change(HOUSE);
    }

    @AfterEach
    void forget() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into ticket (event_id, seat_plan_id, ordinal, tier_id) values (9901, 9901, 9, 9901)",
                "update ticket set ordinal = 9 where id = 990007",
                "delete from seat where seat_plan_id = 9901 and ordinal = 7",
                "update seat set ordinal = 9 where seat_plan_id = 9901 and ordinal = 7",
                "delete from section where seat_plan_id = 9901",
                "delete from seat_plan where id = 9901"
            })
    void a_ticket_without_a_seat_is_refused(String attempt) {
        assertThatCode(() -> change(attempt))
                .isInstanceOf(SQLException.class)
                .extracting(refusal -> ((SQLException) refusal).getSQLState())
                .isEqualTo("23503");
    }

    @Test
    void a_plan_that_no_event_has_goes_with_all_its_seats() throws SQLException {
        change("delete from ticket where event_id = 9901");
        change("delete from event where id = 9901");
        change("delete from seat_plan where id = 9901");
        assertThat(change("delete from seat where seat_plan_id = 9901")).isZero();
    }

    private int change(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
