package org.rushline.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.rushline.catalog.Amendments.Author;
import org.rushline.inventory.Tickets;
import org.rushline.platform.Line;
import org.rushline.platform.OneOf;
import org.rushline.platform.Sql;
import org.rushline.platform.Valid;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.venue.VenueService;

/**
 * Events whose times are told by another zone than their venue's, because people had tickets when
 * it was corrected, or because their times do not exist there: an operator says what stays.
 */
@Stateless
public class ZoneDecisions {

    private static final String UNDECIDED =
            "select e.id, v.time_zone "
                    + ZoneFollower.LAGGING
                    + " and e.id > ? order by e.id limit ?";

    /** What an operator lets stay. */
    public enum Keep {
        /** What the poster says: the event takes place at another moment. */
        LOCAL_TIME,
        /** The moment: the poster says another time. */
        MOMENT
    }

    /**
     * An event and what either answer would make of it.
     *
     * @param sold whether somebody has bought tickets, or is paying for some
     * @param momentIfLocalTimeStays null if its times do not exist in the venue's zone
     */
    public record Undecided(
            String eventId,
            String name,
            String venueId,
            String timeZone,
            String venueTimeZone,
            LocalDateTime startsAtLocal,
            Instant startsAt,
            boolean sold,
            Instant momentIfLocalTimeStays,
            LocalDateTime localTimeIfMomentStays,
            int version) {}

    /**
     * An operator's answer.
     *
     * @param keep a {@link Keep}
     * @param reason shown to those who have tickets; needed if there are any
     * @param version of the event, as read before
     * @param confirm what an answer 409 {@code confirm-first} has asked about and is meant
     */
    public record Decision(
            @NotNull @OneOf(Keep.class) String keep,
            @Line @Size(max = 500) String reason,
            @NotNull Integer version,
            @Size(max = 10) List<@NotNull String> confirm) {}

    private record Lagging(long event, ZoneId zone) {}

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    @Inject Valid valid;
    @Inject VenueService venues;
    @Inject Events events;
    @Inject Tickets tickets;
    @Inject Amendments amendments;

    /** The next ones in the order they were made; all of them from the beginning if after is 0. */
    public List<Undecided> undecided(long after, int most) {
        return new Sql(em)
                .list(UNDECIDED, ZoneDecisions::lagging, after, most).stream()
                        .map(this::undecided)
                        .toList();
    }

    private static Lagging lagging(ResultSet row) throws SQLException {
        return new Lagging(row.getLong(1), ZoneId.of(row.getString(2)));
    }

    private Undecided undecided(Lagging lagging) {
        var event = events.find(new EventId(lagging.event)).orElseThrow();
        var schedule = event.schedule();
        var view = events.view(event);
        return new Undecided(
                view.id(),
                view.name(),
                view.venueId(),
                view.timeZone(),
                lagging.zone.getId(),
                view.startsAtLocal(),
                view.startsAt(),
                tickets.someTaken(lagging.event),
                schedule.inZone(lagging.zone).map(Schedule::startsAt).orElse(null),
                schedule.atTheSameMoment(lagging.zone).startsAtLocal(),
                view.version());
    }

    /**
     * @throws Conflict if it was changed since the version given, or is decided
     * @throws ConfirmFirst if the event would be in the past
     */
    public EventView decide(EventId id, Decision decision, UUID by) {
        valid.check(decision);
        var author = Author.of(decision.reason(), decision.confirm(), by);
        var venue = events.find(id).map(Event::venue).orElseThrow(() -> new NotFound("event"));
        var zone = venues.held(venue).zone();
        var event = events.lock(id);
        event.mustBeOfVersion(decision.version());
        var kept = kept(event.schedule(), zone, Keep.valueOf(decision.keep()));
        var before = events.view(event);
        return amendments.make(event, before, author, phase -> event.follow(kept), () -> {});
    }

    private static Schedule kept(Schedule schedule, ZoneId zone, Keep keep) {
        if (keep == Keep.MOMENT) {
            return schedule.atTheSameMoment(zone);
        }
        return schedule.inZone(zone)
                .orElseThrow(() -> new InvalidFields("keep", "its times do not exist in " + zone));
    }
}
