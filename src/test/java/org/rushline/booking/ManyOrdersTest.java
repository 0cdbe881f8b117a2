package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.testing.RowsRead;
import org.rushline.testing.TestDatabase;

/** A job of every second must not cost more when more orders are under way. */
class ManyOrdersTest {

    private static final long FEW = 60;

    private Connection database;

    @BeforeEach
    void order() throws SQLException, IOException {
        database = TestDatabase.transaction("just-on-sale.sql", "many-orders.sql");
    }

    @AfterEach
    void forget() throws SQLException {
        database.close();
    }

    @Test
    void a_hold_that_has_run_out_is_found_without_a_look_at_the_others() throws SQLException {
        change("expires_at = clock_timestamp()", "order 17");
        assertThat(RowsRead.by(database, DueBookings.LAPSE)).isBetween(1L, FEW);
        assertThat(status("order 17")).isEqualTo("EXPIRED");
        assertThat(status("order 18")).isEqualTo("IN_PROGRESS");
    }

    @Test
    void a_claim_that_has_run_out_is_found_without_a_look_at_the_others() throws SQLException {
        all("update booking set status = 'PAYING', pay_by = expires_at where event_id = 9901");
        change("pay_by = clock_timestamp()", "order 17");
        all("analyze booking");
        assertThat(RowsRead.by(database, DueBookings.CLOSE)).isBetween(1L, FEW);
        assertThat(status("order 17")).isEqualTo("LAPSING");
        assertThat(status("order 18")).isEqualTo("PAYING");
    }

    private void change(String what, String order) throws SQLException {
        try (var statement =
                database.prepareStatement(
                        "update booking set " + what + " where id = md5(?)::uuid")) {
            statement.setString(1, order);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private void all(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private String status(String order) throws SQLException {
        try (var query =
                database.prepareStatement("select status from booking where id = md5(?)::uuid")) {
            query.setString(1, order);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
