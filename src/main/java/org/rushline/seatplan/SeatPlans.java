package org.rushline.seatplan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stored plans. Not entities: nothing of a plan ever changes, and a hundred thousand seats come
 * and go in a few statements.
 */
final class SeatPlans {

    private static final String SUMMARY =
            """
            select p.id, p.venue_id, p.name, p.revision, p.places, p.categories,
                   count(*) as sections,
                   coalesce(sum(s.places) filter (where not s.standing), 0) as seats
            from seat_plan p join section s on s.seat_plan_id = p.id
            """;

    private final Connection connection;

    SeatPlans(Connection connection) {
        this.connection = connection;
    }

    SeatPlanSummary add(long venueId, PlanLayout layout) throws SQLException {
        letOthersWait(venueId, layout.name());
        var id = insert(venueId, layout);
        new PlanWriter(connection, id).write(layout);
        return get(new SeatPlanId(id)).orElseThrow();
    }

    Optional<SeatPlanSummary> get(SeatPlanId id) throws SQLException {
        return summaries("where p.id = ? group by p.id", id.value()).stream().findFirst();
    }

    List<SeatPlanSummary> ofVenue(long venueId) throws SQLException {
        return summaries(
                "where p.venue_id = ? group by p.id order by p.name, p.revision desc", venueId);
    }

    Optional<PlanLayout> layout(SeatPlanId id) throws SQLException {
        return new PlanLoader(connection, id.value()).load();
    }

    /** Two uploads of one plan would take the same revision: until the commit, one waits. */
    private void letOthersWait(long venueId, String name) throws SQLException {
        try (var lock =
                connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended('seat_plan ' || ?, ?))")) {
            lock.setString(1, name);
            lock.setLong(2, venueId);
            lock.execute();
        }
    }

    private long insert(long venueId, PlanLayout layout) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into seat_plan
                            (venue_id, name, revision, width, height, categories, places, stage)
                        select ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ?::jsonb, ?, ?
                        from seat_plan where venue_id = ? and name = ?
                        returning id
                        """)) {
            insert.setLong(1, venueId);
            insert.setString(2, layout.name());
            insert.setFloat(3, layout.width());
            insert.setFloat(4, layout.height());
            insert.setString(5, PlanJson.categories(layout.categories()));
            insert.setInt(6, layout.places());
            insert.setString(7, layout.stage().name());
            insert.setLong(8, venueId);
            insert.setString(9, layout.name());
            return firstLong(insert);
        }
    }

    private static long firstLong(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<SeatPlanSummary> summaries(String which, long key) throws SQLException {
        try (var select = connection.prepareStatement(SUMMARY + which)) {
            select.setLong(1, key);
            try (var rows = select.executeQuery()) {
                var summaries = new ArrayList<SeatPlanSummary>();
                while (rows.next()) {
                    summaries.add(summary(rows));
                }
                return summaries;
            }
        }
    }

    private static SeatPlanSummary summary(ResultSet row) throws SQLException {
        return new SeatPlanSummary(
                new SeatPlanId(row.getLong("id")),
                row.getLong("venue_id"),
                row.getString("name"),
                row.getInt("revision"),
                row.getInt("places"),
                row.getInt("seats"),
                PlanJson.categories(row.getString("categories")),
                row.getInt("sections"));
    }
}
