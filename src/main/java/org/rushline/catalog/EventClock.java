package org.rushline.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.rushline.platform.id.EventId;
import org.rushline.platform.sql.Sql;

/** Reads by the database's clock whether events are over; all nodes share that clock. */
@ApplicationScoped
public class EventClock {

    private static final String STANDING =
            """
            select id, event_status(e) as status, event_over_at(e) as over_at
            from event e where id = any((select ?)::bigint[])""";

    /**
     * An event's state at this moment.
     *
     * @param overAt when it is over, told or guessed
     */
    public record Standing(EventStatus status, Instant overAt) {

        public static Standing of(EventView event) {
            return new Standing(event.status(), event.overAt());
        }

        public boolean over() {
            return status == EventStatus.OVER;
        }
    }

    private record Row(EventId event, Standing standing) {}

    @Inject Sql sql;

    /** Reads stored events; flush changes first. */
    public Map<EventId, Standing> of(Collection<EventId> events) {
        return sql.list(STANDING, EventClock::row, events).stream()
                .collect(Collectors.toMap(Row::event, Row::standing));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new EventId(row.getLong("id")),
                new Standing(
                        EventStatus.valueOf(row.getString("status")), Sql.instant(row, "over_at")));
    }

    public Instant now() {
        return sql.first("select clock_timestamp() as now", row -> Sql.instant(row, "now"))
                .orElseThrow();
    }
}
