package org.rushline.search.indexing;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.rushline.changelog.Change;
import org.rushline.changelog.Entity;
import org.rushline.testing.TestDatabase;

/** An event of the test's own in the database, and what people at {@code psql} do to it. */
final class Listed {

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final long venue;
    private final long performer;
    private final long event;

    Listed() throws SQLException {
        venue =
                made(
                        """
                        insert into venue (name, city, country, latitude, longitude, time_zone)
                        values ('House %1$s', 'Berlin', 'DE', 52, 13, 'Europe/Berlin') returning id""");
        performer =
                made(
                        "insert into performer (name, kind) values ('Artist %1$s', 'ARTIST') returning id");
        var plan =
                made(
                        """
                        insert into seat_plan (venue_id, name, revision, width, height, categories, places, stage)
                        values (%2$d, 'Plan', 1, 10, 10, '[]', 20, 'STAGE') returning id""",
                        venue);
        event =
                made(
                        """
                        insert into event (name, type, venue_id, seat_plan_id, status, time_zone,
                            starts_at_local, starts_at, currency)
                        values ('Evening %1$s', 'CONCERT', %2$d, %3$d, 'ANNOUNCED', 'Europe/Berlin',
                            '2031-01-01 20:00', '2031-01-01 19:00Z', 'EUR') returning id""",
                        venue, plan);
        run("insert into event_performer values (%2$d, 0, %3$d)", event, performer);
        run(
                "insert into price_tier (event_id, position, name, price, fee) values (%2$d, 0, 'A', 900, 100)",
                event);
    }

    /** Occurs in its names and in no other's. */
    String word() {
        return word;
    }

    long performer() {
        return performer;
    }

    Change eventChange() {
        return new Change(Entity.EVENT, event, null);
    }

    Change venueChange() {
        return new Change(Entity.VENUE, venue, null);
    }

    Change performerChange() {
        return new Change(Entity.PERFORMER, performer, null);
    }

    void set(String assignment) throws SQLException {
        run("update event set " + assignment + " where id = %2$d", event);
    }

    void renameVenue(String name) throws SQLException {
        run("update venue set name = '" + name + "' where id = %2$d", venue);
    }

    void renamePerformer(String name) throws SQLException {
        run("update performer set name = '" + name + "' where id = %2$d", performer);
    }

    void reprice(long price) throws SQLException {
        run("update price_tier set price = %3$d where event_id = %2$d", event, price);
    }

    void dropPerformer() throws SQLException {
        run("delete from event_performer where event_id = %2$d", event);
    }

    void delete() throws SQLException {
        run("delete from event where id = %2$d", event);
        run("delete from performer where id = %2$d", performer);
    }

    private void run(String sql, Object... ids) throws SQLException {
        try (var connection = TestDatabase.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(filled(sql, ids));
        }
    }

    private long made(String sql, Object... ids) throws SQLException {
        try (var connection = TestDatabase.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(filled(sql, ids))) {
            row.next();
            return row.getLong(1);
        }
    }

    private String filled(String sql, Object... ids) {
        var all = new Object[ids.length + 1];
        all[0] = word;
        System.arraycopy(ids, 0, all, 1, ids.length);
        return sql.formatted(all);
    }

    /** All that is told of it when anything may have changed. */
    List<Change> changes() {
        return List.of(eventChange(), venueChange(), performerChange());
    }
}
