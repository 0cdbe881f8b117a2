package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.testing.RowsRead;
import org.rushline.testing.TestDatabase;

/** A planner without figures must not read 20,000 tickets for the two that somebody wants. */
class JustOnSaleTest {

    private static final long EVENT = 9901;
    private static final UUID BUYER = UUID.fromString("0b000000-0000-0000-0000-000000000001");

    /** The rows read for an order of two tickets, each found in a few tables. */
    private static final long FEW = 60;

    private final UUID booking = UUID.randomUUID();
    private Connection database;

    @BeforeEach
    void makeTickets() throws SQLException, IOException {
        database = TestDatabase.transaction("just-on-sale.sql");
    }

    @AfterEach
    void forget() throws SQLException {
        database.close();
    }

    @Test
    void an_order_reads_the_tickets_that_it_names() throws SQLException {
        assertThat(reserved()).isLessThan(FEW);
        assertThat(items()).isEqualTo(2);
    }

    @Test
    void a_booking_is_shown_without_a_look_at_the_other_seats() throws SQLException {
        reserved();
        assertThat(RowsRead.by(database, BookingViews.ONE, booking, BUYER)).isLessThan(FEW);
    }

    private long reserved() throws SQLException {
        var tickets = database.createArrayOf("bigint", new Long[] {990_010L, 990_011L});
        return RowsRead.by(
                database,
                BookingInsertion.INSERT,
                tickets,
                EVENT,
                booking,
                booking,
                BUYER,
                new byte[32],
                new byte[16],
                EVENT);
    }

    private long items() throws SQLException {
        var sql = "select count(*) from booking_item where booking_id = ?";
        try (var statement = database.prepareStatement(sql)) {
            statement.setObject(1, booking);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
