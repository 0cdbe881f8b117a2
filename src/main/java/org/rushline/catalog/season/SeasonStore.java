package org.rushline.catalog.season;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rushline.catalog.EventDetails;
import org.rushline.catalog.editing.SeasonService;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.sql.Sql;

/** Makes the events of a table, all of them or none. */
@Stateless
public class SeasonStore {

    /** The same table sent twice at once: the second waits, and finds its events. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('season', 4))";

    private static final String KNOWN =
            """
            select true from event
            where venue_id = ? and starts_at_local = ?::timestamp and lower(name) = lower(?) and status <> 'CANCELLED'
            limit 1""";

    @Inject Sql sql;
    @Inject SeasonService seasons;

    /** Whether there is an event of this name at this place and time. */
    public boolean isKnown(EventDetails details) {
        return sql.first(
                        KNOWN,
                        row -> true,
                        VenueId.of(details.venueId()),
                        details.startsAtLocal().toString(),
                        details.name().strip())
                .isPresent();
    }

    /**
     * @throws Conflict if one of them has come in meanwhile
     */
    public void make(List<EventDetails> season, boolean announced) {
        sql.first(ONE_AT_A_TIME, row -> true);
        for (var details : season) {
            if (isKnown(details)) {
                throw new Conflict(
                        "season-known",
                        "These events are there",
                        "Events of this table have been made meanwhile. Check it again.");
            }
        }
        seasons.make(season, announced);
    }
}
