package org.rushline.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rushline.platform.id.NumberId;
import org.rushline.platform.id.UuidId;
import org.rushline.platform.sql.Sql.RowReader;

/** What {@link Sql} and {@link AutocommitSql} do in the same way. */
final class Statements {

    private Statements() {}

    static PreparedStatement prepare(Connection connection, String sql, List<Object> parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, value(connection, parameters.get(i)));
        }
        return statement;
    }

    static <T> List<T> read(ResultSet rows, RowReader<T> reader) throws SQLException {
        var list = new ArrayList<T>();
        while (rows.next()) {
            list.add(reader.read(rows));
        }
        return list;
    }

    private static Object value(Connection connection, Object parameter) throws SQLException {
        if (parameter instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (parameter instanceof Collection<?> values) {
            var stored = values.stream().map(Statements::stored).toArray();
            return connection.createArrayOf(type(stored), stored);
        }
        return stored(parameter);
    }

    private static Object stored(Object value) {
        if (value instanceof NumberId<?> id) {
            return id.value();
        }
        return value instanceof UuidId id ? id.uuid() : value;
    }

    private static String type(Object[] values) {
        var first = values.length == 0 ? null : values[0];
        if (first instanceof String) {
            return "text";
        }
        return first instanceof UUID ? "uuid" : "bigint";
    }
}
