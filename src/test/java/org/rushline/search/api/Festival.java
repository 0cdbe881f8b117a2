package org.rushline.search.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rushline.testing.TheDatabase;

/**
 * A few events written by hand into the test server's database: two evenings of Aïda, a Hamlet, a
 * derby, one that was cancelled, one that is over and a draft. A word of its own is in their names.
 */
final class Festival {

    /** Letters only: numbers are not misspelt. */
    private final String word =
            UUID.randomUUID()
                    .toString()
                    .replace("-", "")
                    .chars()
                    .limit(12)
                    .mapToObj(hex -> String.valueOf((char) ('b' + Character.digit(hex, 16))))
                    .collect(Collectors.joining());

    private long ensemble;

    Festival() throws SQLException {
        try (var database = TheDatabase.connect()) {
            database.setAutoCommit(false);
            var north = house(database, "Nørth Hall", "Bünde", "DE", "52.2, 8.58");
            var south = house(database, "South Arena", "Sèvres", "FR", "48.82, 2.21");
            var far = house(database, "Far House", "Reykjavík", "IS", "64.1, -21.9");
            ensemble =
                    made(
                            database,
                            "insert into performer (name, kind) values ('Ångström Ensemble %s', 'ENSEMBLE') returning id",
                            word);
            played(database, event(database, "Aïda", "OPERA", north, "2031-03-01 20:00", 50));
            played(database, event(database, "Aïda", "OPERA", north, "2031-03-02 20:00", 50));
            event(database, "Hamlet", "THEATRE", south, "2031-03-05 20:00", 20);
            event(database, "Derby", "FOOTBALL", far, "2031-03-31 23:30", 90);
            become(database, "CANCELLED", "Gone", north, "2031-03-03 20:00");
            become(database, "OVER", "Bygone", north, "2020-03-03 20:00");
            become(database, "DRAFT", "Secret", north, "2031-03-04 20:00");
            database.commit();
        }
    }

    String word() {
        return word;
    }

    String ensemble() {
        return new org.rushline.platform.id.PerformerId(ensemble).toString();
    }

    private long house(Connection database, String name, String city, String country, String at)
            throws SQLException {
        return made(
                database,
                """
                insert into venue (name, city, country, latitude, longitude, time_zone)
                values ('%s %s', '%s', '%s', %s, 'Europe/Berlin') returning id""",
                name,
                word,
                city,
                country,
                at);
    }

    private long event(
            Connection database, String name, String type, long house, String start, int price)
            throws SQLException {
        var plan =
                made(
                        database,
                        """
                        insert into seat_plan (venue_id, name, revision, width, height, categories, places, stage)
                        values (%d, '%s', 1, 10, 10, '[]', 20, 'STAGE') returning id""",
                        house,
                        UUID.randomUUID());
        var event =
                made(
                        database,
                        """
                        insert into event (name, type, venue_id, seat_plan_id, status, time_zone,
                            starts_at_local, starts_at, currency)
                        values ('%s %s', '%s', %d, %d, 'ANNOUNCED', 'Europe/Berlin', '%5$s'::timestamp,
                            '%5$s'::timestamp at time zone 'Europe/Berlin', 'EUR') returning id"""
                                .replace("%5$s", start),
                        name,
                        word,
                        type,
                        house,
                        plan);
        made(
                database,
                """
                insert into price_tier (event_id, position, name, price, fee)
                values (%d, 0, 'A', %d00, 0) returning id""",
                event,
                price);
        return event;
    }

    private void become(Connection database, String status, String name, long house, String start)
            throws SQLException {
        var event = event(database, name, "CONCERT", house, start, 70);
        made(database, "update event set status = '%s' where id = %d returning id", status, event);
    }

    private void played(Connection database, long event) throws SQLException {
        made(
                database,
                "insert into event_performer values (%d, 0, %d) returning event_id",
                event,
                ensemble);
    }

    private static long made(Connection database, String sql, Object... values)
            throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql.formatted(values))) {
            row.next();
            return row.getLong(1);
        }
    }
}
