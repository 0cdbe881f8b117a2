package org.rushline.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.seatchoice.SeatState;
import org.rushline.testing.RowsRead;
import org.rushline.testing.TestDatabase;

/** Checks the state that the view gives a ticket, and what a count by state costs. */
class TicketStateTest {

    private static final long EVENT = 990150;
    private static final long TICKET = 1_110_000;
    private static final int TICKETS = 200;

    private static Connection database;
    private Savepoint before;

    @BeforeAll
    static void open() throws SQLException, IOException {
        database = TestDatabase.transaction("just-on-sale.sql", "many-events.sql");
    }

    @AfterAll
    static void forget() throws SQLException {
        database.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        before = database.setSavepoint();
    }

    @AfterEach
    void undo() throws SQLException {
        database.rollback(before);
    }

    @Test
    void it_knows_the_states_that_the_program_knows() throws SQLException {
        var names = strings("select unnest(enum_range(null::seat_state))");
        assertThat(names)
                .containsExactlyElementsOf(
                        Arrays.stream(SeatState.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "IN_PROGRESS, HELD,      1 minute, AVAILABLE, false, HELD",
        "IN_PROGRESS, HELD,     -1 minute, AVAILABLE, false, FREE",
        "IN_PROGRESS, HELD,      1 minute, BLOCKED,   false, BLOCKED",
        "PAYING,      HELD,     -1 minute, AVAILABLE, true,  CLAIMED",
        "LAPSING,     HELD,     -1 minute, AVAILABLE, true,  CLAIMED",
        "CANCELLING,  HELD,     -1 minute, AVAILABLE, true,  CLAIMED",
        "PAYING,      HELD,     -1 minute, AVAILABLE, false, HELD",
        "REFUNDING,   SOLD,     -1 minute, SOLD,      true,  SOLD",
        "REFUNDING,   SOLD,     -1 minute, AVAILABLE, false, HELD",
        "REFUNDED,    RETURNED, -1 minute, AVAILABLE, false, FREE",
        "EXPIRED,     RELEASED, -1 minute, AVAILABLE, false, FREE",
        "CANCELLED,   RELEASED,  1 minute, AVAILABLE, false, FREE",
    })
    void a_ticket_is_what_its_booking_makes_of_it(
            String booking, String item, String end, String status, boolean its, SeatState state)
            throws SQLException {
        book(booking, item, end, status, its);
        assertThat(strings("select state from ticket_state where id = " + TICKET))
                .containsExactly(state.name());
        assertThat(strings("select count(*) from ticket_state where event_id = " + EVENT))
                .containsExactly(String.valueOf(TICKETS));
    }

    @Test
    void counting_looks_at_a_few_tickets_whatever_is_sold() throws SQLException {
        assertThat(counting()).isEqualTo("free 21, pending f");
        run("update ticket set status = 'BLOCKED' where event_id = 990150 and id > 1110001");
        assertThat(counting()).isEqualTo("free 2, pending f");
        book("IN_PROGRESS", "HELD", "1 minute", "AVAILABLE", false);
        assertThat(counting()).isEqualTo("free 1, pending f");
        run("update ticket set status = 'BLOCKED' where id = 1110001");
        assertThat(counting()).isEqualTo("free 0, pending t");
        run("update booking set status = 'PAYING', pay_by = now()");
        run(
                "update ticket set booking_id = (select booking_id from booking_item) where id = "
                        + TICKET);
        assertThat(counting()).isEqualTo("free 0, pending t");
        run("update ticket set status = 'SOLD' where id = " + TICKET);
        assertThat(counting()).isEqualTo("free 0, pending f");
    }

    /** The result, once the plan has shown that the query reads no more than it must. */
    private String counting() throws SQLException {
        run("analyze ticket");
        var events = database.createArrayOf("bigint", new Object[] {EVENT});
        var looked =
                RowsRead.of(database, "ticket"::equals, TicketCounts.COUNT, TierLeft.MANY, events);
        assertThat(looked).isLessThan(TICKETS / 2);
        try (var count = database.prepareStatement(TicketCounts.COUNT + " order by t.id")) {
            count.setInt(1, TierLeft.MANY);
            count.setArray(2, events);
            try (var row = count.executeQuery()) {
                row.next();
                return "free " + row.getInt(3) + ", pending " + row.getString(4);
            }
        }
    }

    private void book(String booking, String item, String end, String status, boolean its)
            throws SQLException {
        run(
                """
                insert into booking (id, event_id, buyer_id, status, total, fees, currency, request_hash, expires_at, pay_by)
                values (md5('it')::uuid, 990150, '0b000000-0000-0000-0000-000000000001', '%s', 0, 0, 'EUR', '',
                    clock_timestamp() + interval '%s', now());
                insert into booking_item (booking_id, ticket_id, tier_id, price, fee, status)
                values (md5('it')::uuid, %d, 990150, 0, 0, '%s');
                update ticket set status = '%s', booking_id = case when %s then md5('it')::uuid end where id = %d"""
                        .formatted(booking, end, TICKET, item, status, its, TICKET));
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> strings(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            var strings = new ArrayList<String>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }
}
