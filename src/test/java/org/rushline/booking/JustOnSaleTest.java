package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.testing.TestDatabase;

/** A planner without figures must not read 20,000 tickets for the two that somebody wants. */
class JustOnSaleTest {

    private static final long EVENT = 9901;
    private static final UUID BUYER = UUID.fromString("0b000000-0000-0000-0000-000000000001");

    /** Of an order for two; each is looked up in a few tables. */
    private static final long FEW = 60;

    private final UUID booking = UUID.randomUUID();
    private Connection database;

    @BeforeEach
    void makeTickets() throws SQLException, IOException {
        database = TestDatabase.transaction();
        try (var sql = getClass().getResourceAsStream("just-on-sale.sql");
                var statement = database.createStatement()) {
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
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
        assertThat(read(BookingViews.ONE, booking, BUYER)).isLessThan(FEW);
    }

    private long reserved() throws SQLException {
        var tickets = database.createArrayOf("bigint", new Long[] {990_010L, 990_011L});
        return read(Judge.RESERVE, tickets, EVENT, booking, booking, BUYER, new byte[32], EVENT);
    }

    private long items() throws SQLException {
        var sql = "select count(*)::text from booking_item where booking_id = ?";
        return Long.parseLong(first(sql, booking));
    }

    /** Does it, and says how many rows were looked at on the way. */
    private long read(String sql, Object... parameters) throws SQLException {
        var explained = first("explain (analyze, format json) " + sql, parameters);
        try (var json = Json.createReader(new StringReader(explained))) {
            return rows(json.readArray().getJsonObject(0).getJsonObject("Plan"));
        }
    }

    private String first(String sql, Object... parameters) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static long rows(JsonObject node) {
        var below =
                node.containsKey("Plans")
                        ? node.getJsonArray("Plans").stream().map(JsonValue::asJsonObject)
                        : Stream.<JsonObject>empty();
        return own(node) + below.mapToLong(JustOnSaleTest::rows).sum();
    }

    private static long own(JsonObject node) {
        if (!node.containsKey("Relation Name") || node.containsKey("Operation")) {
            return 0;
        }
        var each = node.getJsonNumber("Actual Rows").doubleValue();
        var inVain = node.getInt("Rows Removed by Filter", 0);
        return Math.round((each + inVain) * node.getInt("Actual Loops"));
    }
}
