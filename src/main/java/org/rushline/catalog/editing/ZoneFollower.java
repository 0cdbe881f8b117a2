package org.rushline.catalog.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import org.rushline.catalog.Event;
import org.rushline.catalog.EventClock;
import org.rushline.catalog.Events;
import org.rushline.catalog.Phase;
import org.rushline.catalog.Schedule;
import org.rushline.catalog.history.EventChanges;
import org.rushline.platform.id.EventId;
import org.rushline.platform.sql.Sql;
import org.rushline.venue.VenueChanged;
import org.rushline.venue.VenueService;

/** Unsold events follow a venue's corrected zone: the local time stays, the moment moves. */
@ApplicationScoped
class ZoneFollower {

    /** Future events whose zone is not their venue's. */
    static final String LAGGING =
            """
            from event e join venue v on v.id = e.venue_id
            where e.time_zone <> v.time_zone
                and event_status(e) in ('DRAFT', 'ANNOUNCED', 'ON_SALE')""";

    private static final String OF_VENUE =
            "select e.id " + LAGGING + " and v.id = ? and e.id > ? order by e.id limit ?";

    private static final int PAGE = 500;
    private static final String REASON = "The time zone of the venue was corrected.";

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    @Inject Sql sql;
    @Inject VenueService venues;
    @Inject Events events;
    @Inject EventChanges changes;
    @Inject EventClock clock;

    void follow(@Observes VenueChanged changed) {
        var zone = venues.get(changed.venue()).zone();
        var now = clock.now();
        var page = sql.list(OF_VENUE, row -> row.getLong(1), changed.venue().value(), 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(id -> follow(new EventId(id), zone, now));
            em.flush();
            var last = page.get(page.size() - 1);
            page = sql.list(OF_VENUE, row -> row.getLong(1), changed.venue().value(), last, PAGE);
        }
    }

    private void follow(EventId id, ZoneId zone, Instant now) {
        var event = events.lock(id);
        var phase = events.phase(event);
        event.schedule()
                .inZone(zone)
                .filter(there -> nobodyMinds(event, there, phase, now))
                .ifPresent(there -> follow(event, there, phase));
    }

    private static boolean nobodyMinds(Event event, Schedule there, Phase phase, Instant now) {
        if (there.atTheMomentsOf(event.schedule())) {
            return true;
        }
        return phase != Phase.SOLD
                && there.startsAt().isAfter(now)
                && (event.hasTickets() || there.goesOnSaleInTime());
    }

    private void follow(Event event, Schedule there, Phase phase) {
        if (phase == Phase.PLANNED) {
            event.follow(there);
            return;
        }
        var before = events.view(event);
        event.follow(there);
        changes.record(event.id(), before, events.view(event), REASON, null);
    }
}
