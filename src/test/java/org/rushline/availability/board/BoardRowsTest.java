package org.rushline.availability.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.testing.RowsRead;
import org.rushline.testing.TestDatabase;

/** Some tickets are read at the cost of some tickets, however many orders there are. */
class BoardRowsTest {

    private static final long EVENT = 9901;
    private static final int SOME = 500;

    private static final long SMALL_EVENT = 9902;
    private static final long SMALL_EVENTS_TICKETS = 500;

    /** The ticket, its item, its booking. */
    private static final long ROWS_EACH = 3;

    private Connection database;

    @BeforeEach
    void order() throws SQLException, IOException {
        database =
                TestDatabase.transaction("just-on-sale.sql", "small-hall.sql", "many-orders.sql");
    }

    @AfterEach
    void forget() throws SQLException {
        database.close();
    }

    @Test
    void all_of_an_event_is_read_without_a_look_at_orders_of_others() throws SQLException {
        assertThat(RowsRead.by(database, BoardRows.TICKETS, SMALL_EVENT))
                .isEqualTo(SMALL_EVENTS_TICKETS);
    }

    @Test
    void a_slice_is_read_without_a_look_at_other_orders() throws SQLException {
        assertThat(RowsRead.by(database, BoardRows.SLICE, EVENT, 1_000, 1_000 + SOME))
                .isBetween((long) SOME, ROWS_EACH * SOME);
    }

    @Test
    void what_has_changed_is_read_without_a_look_at_other_orders() throws SQLException {
        var ordinals = LongStream.range(0, SOME).mapToObj(n -> 7 * n).toArray();
        var array = database.createArrayOf("bigint", ordinals);
        assertThat(RowsRead.by(database, BoardRows.SOME, EVENT, array))
                .isBetween((long) SOME, ROWS_EACH * SOME);
    }
}
