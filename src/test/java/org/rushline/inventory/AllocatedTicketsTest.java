package org.rushline.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.testing.TestDatabase;

/** What the database itself sees to, whoever changes a ticket, and in whatever version. */
class AllocatedTicketsTest {

    private static final String ALLOCATION =
            """
            insert into allocation (id, event_id, name, purpose, reason, made_by) overriding system value
            values (9901, 9901, 'Press', 'PRESS', 'They write.', '0b000000-0000-0000-0000-000000000001')""";

    private static final String BOOKING =
            """
            insert into booking (id, event_id, buyer_id, status, total, fees, currency, request_hash, expires_at, pay_by)
            values ('0d000000-0000-0000-0000-000000000001', 9901, '0b000000-0000-0000-0000-000000000001', 'PAYING',
                4520, 320, 'EUR', '', now() + interval '5 minutes', now() + interval '9 minutes')""";

    private Connection database;

    @BeforeEach
    void begin() throws SQLException, IOException {
        database = TestDatabase.transaction("just-on-sale.sql");
        change(ALLOCATION);
    }

    @AfterEach
    void forget() throws SQLException {
        database.close();
    }

    @Test
    void a_ticket_that_comes_back_returns_to_its_allocation() throws SQLException {
        change(BOOKING);
        change(
                """
                update ticket set allocation_id = 9901, status = 'SOLD',
                    booking_id = '0d000000-0000-0000-0000-000000000001' where id in (990000, 990001)""");
        change("update ticket set status = 'AVAILABLE', booking_id = null where id = 990000");
        assertThat(status(990_000)).isEqualTo("BLOCKED");

        change("update ticket set status = 'AVAILABLE' where id = 990001");
        assertThat(status(990_001)).as("claimed").isEqualTo("AVAILABLE");
        change("update ticket set booking_id = null where id = 990001");
        assertThat(status(990_001)).isEqualTo("BLOCKED");
    }

    @Test
    void one_that_is_kept_back_from_nobody_is_for_everybody() throws SQLException {
        change("update ticket set allocation_id = 9901, status = 'BLOCKED' where id = 990002");
        change("update ticket set allocation_id = null, status = 'AVAILABLE' where id = 990002");
        assertThat(status(990_002)).isEqualTo("AVAILABLE");
    }

    @Test
    void an_allocation_has_no_tickets_of_other_events() {
        assertThatThrownBy(
                        () ->
                                change(
                                        """
                                        insert into event (id, name, type, venue_id, seat_plan_id, status, time_zone,
                                            starts_at_local, starts_at, currency) overriding system value
                                        values (9902, 'Other', 'OPERA', 9901, 9901, 'ON_SALE', 'Europe/Berlin',
                                            '2031-01-01', '2031-01-01', 'EUR');
                                        insert into price_tier (id, event_id, position, name, price, fee)
                                            overriding system value values (9909, 9902, 0, 'A', 900, 100);
                                        insert into ticket (event_id, seat_plan_id, ordinal, tier_id, status, allocation_id)
                                            values (9902, 9901, 0, 9909, 'BLOCKED', 9901)"""))
                .hasMessageContaining("ticket_allocation");
    }

    @Test
    void a_free_ticket_is_in_no_allocation() {
        assertThatThrownBy(
                        () ->
                                change(
                                        """
                                        delete from ticket where id = 990003;
                                        insert into ticket (event_id, seat_plan_id, ordinal, tier_id, allocation_id)
                                            values (9901, 9901, 3, 9901, 9901)"""))
                .hasMessageContaining("ticket_kept_back");
    }

    @Test
    void tickets_are_made_as_their_seats_were_allocated_before() throws SQLException {
        change("delete from ticket where id in (990004, 990005)");
        change(
                """
                insert into allocation_seat (event_id, ordinal, seat_plan_id, allocation_id)
                values (9901, 4, 9901, 9901)""");
        change(
                """
                insert into ticket (id, event_id, seat_plan_id, ordinal, tier_id) overriding system value
                values (990004, 9901, 9901, 4, 9901), (990005, 9901, 9901, 5, 9901)""");
        assertThat(status(990_004)).isEqualTo("BLOCKED");
        assertThat(status(990_005)).isEqualTo("AVAILABLE");
        assertThat(text("select count(*)::text from allocation_seat where event_id = 9901"))
                .isEqualTo("0");
    }

    private String status(long ticket) throws SQLException {
        return text("select status from ticket where id = " + ticket);
    }

    private String text(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
