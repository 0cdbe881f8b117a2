package org.rushline.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts the rows that a statement reads, a cost that does not depend on the machine. */
public final class RowsRead {

    private RowsRead() {}

    /** Carries it out, and says how many rows of tables were looked at on the way. */
    public static long by(Connection database, String sql, Object... parameters)
            throws SQLException {
        return of(database, table -> true, sql, parameters);
    }

    /** The same, of certain tables only. */
    public static long of(
            Connection database, Predicate<String> tables, String sql, Object... parameters)
            throws SQLException {
        try (var statement = database.prepareStatement("explain (analyze, format json) " + sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                try (var json = Json.createReader(new StringReader(row.getString(1)))) {
                    return rows(json.readArray().getJsonObject(0).getJsonObject("Plan"), tables);
                }
            }
        }
    }

    private static long rows(JsonObject node, Predicate<String> tables) {
        var below =
                node.containsKey("Plans")
                        ? node.getJsonArray("Plans").stream().map(JsonValue::asJsonObject)
                        : Stream.<JsonObject>empty();
        return own(node, tables) + below.mapToLong(child -> rows(child, tables)).sum();
    }

    private static long own(JsonObject node, Predicate<String> tables) {
        if (!node.containsKey("Relation Name") || node.containsKey("Operation")) {
            return 0;
        }
        if (!tables.test(node.getString("Relation Name"))) {
            return 0;
        }
        var each = node.getJsonNumber("Actual Rows").doubleValue();
        var inVain = node.getInt("Rows Removed by Filter", 0);
        return Math.round((each + inVain) * node.getInt("Actual Loops"));
    }
}
