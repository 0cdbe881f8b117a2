package org.rushline.booking;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.rushline.platform.id.BookingId;
import org.rushline.testing.Auditor;

/** Remembers what buyers were told, and checks at the end that it is so. */
final class Promises {

    private static final String BROKEN =
            """
            select p.id, p.cancelled, b.status from unnest(?, ?) p (id, cancelled) left join booking b on b.id = p.id
            where b.id is null or p.cancelled and b.status in ('IN_PROGRESS', 'PAYING', 'CONFIRMED')""";

    /** Whether it was cancelled, by booking. */
    private final Map<UUID, Boolean> given = new ConcurrentHashMap<>();

    void reserved(String booking) {
        given.putIfAbsent(BookingId.of(booking).uuid(), false);
    }

    void cancelled(String booking) {
        given.put(BookingId.of(booking).uuid(), true);
    }

    List<String> broken(Auditor.Database database) throws SQLException {
        var ids = given.keySet().toArray(UUID[]::new);
        var cancelled = new Boolean[ids.length];
        for (int i = 0; i < ids.length; i++) {
            cancelled[i] = given.get(ids[i]);
        }
        var broken = new ArrayList<String>();
        try (var connection = database.connect();
                var statement = connection.prepareStatement(BROKEN)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.setArray(2, connection.createArrayOf("boolean", cancelled));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    broken.add(
                            rows.getString(1) + " " + rows.getBoolean(2) + " " + rows.getString(3));
                }
            }
        }
        return broken;
    }
}
