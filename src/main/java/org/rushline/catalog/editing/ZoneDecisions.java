package org.rushline.catalog.editing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.catalog.Event;
import org.rushline.catalog.EventView;
import org.rushline.catalog.Events;
import org.rushline.catalog.Schedule;
import org.rushline.catalog.editing.Amendments.Author;
import org.rushline.inventory.Tickets;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;
import org.rushline.platform.validation.OneOf;
import org.rushline.platform.validation.SingleLine;
import org.rushline.platform.validation.Valid;
import org.rushline.venue.VenueService;

/** Events that kept their zone when the venue's was corrected. An operator decides what stays. */
@Stateless
public class ZoneDecisions {

    private static final String UNDECIDED =
            "select e.id, v.time_zone "
                    + ZoneFollower.LAGGING
                    + " and e.id > ? order by e.id limit ?";

    /** What the operator keeps. */
    @Schema(name = "Keep", description = "What stays: the local time on the poster, or the moment.")
    public enum Keep {
        /** What the poster says: the event takes place at another moment. */
        LOCAL_TIME,
        /** The moment: the poster says another time. */
        MOMENT
    }

    /** An event and what either answer would make of it. */
    @Schema(
            name = "ZoneQuestion",
            description =
                    "An event whose time zone is not its venue's, and what either decision would make of it.")
    public record Undecided(
            @Schema(description = "The event's id.", examples = "evt_5") String eventId,
            @Schema(description = "The event's name.", examples = "King Lear") String name,
            @Schema(description = "The venue's id.", examples = "ven_5") String venueId,
            @Schema(
                            description = "The time zone that its times are in now (IANA).",
                            examples = "Europe/London")
                    String timeZone,
            @Schema(
                            description = "The venue's corrected time zone (IANA).",
                            examples = "Europe/Dublin")
                    String venueTimeZone,
            @Schema(
                            description = "The local time of its start, as it was announced.",
                            examples = "2026-12-07T19:00:00",
                            format = "local-date-time")
                    LocalDateTime startsAtLocal,
            @Schema(
                            description = "The moment of its start, as it was announced.",
                            examples = "2026-12-07T19:00:00Z")
                    Instant startsAt,
            @Schema(
                            description =
                                    "Whether somebody has bought tickets or is paying for some.",
                            examples = "true")
                    boolean sold,
            @Schema(
                            description =
                                    "The moment of its start if the local time stays; absent if there is none.",
                            examples = "2026-12-07T19:00:00Z")
                    Instant momentIfLocalTimeStays,
            @Schema(
                            description = "The local time of its start if the moment stays.",
                            examples = "2026-12-07T19:00:00",
                            format = "local-date-time")
                    LocalDateTime localTimeIfMomentStays,
            @Schema(
                            description = "The event's version; send it back with the decision.",
                            examples = "3")
                    int version) {}

    /** An operator's answer. */
    @Schema(name = "ZoneDecision", description = "What stays of an event's times.")
    public record Decision(
            @Schema(description = "What stays as it was announced.", implementation = Keep.class)
                    @NotNull
                    @OneOf(Keep.class)
                    String keep,
            @Schema(
                            description =
                                    "Why; needed if there are buyers with tickets, who read it.",
                            examples = "The venue's time zone was wrong.")
                    @SingleLine
                    @Size(max = 500)
                    String reason,
            @Schema(description = "The version of the event that was read.", examples = "3")
                    @NotNull
                    Integer version,
            @Schema(
                            description = "What a `confirm-first` answer asked about and is meant.",
                            examples = "startsInPast")
                    @Size(max = 10)
                    List<@NotNull String> confirm) {}

    private record Lagging(EventId event, ZoneId zone) {}

    @Inject Sql sql;
    @Inject Valid valid;
    @Inject VenueService venues;
    @Inject Events events;
    @Inject Tickets tickets;
    @Inject Amendments amendments;

    /** The next ones in the order they were made; all of them from the beginning if after is 0. */
    public List<Undecided> undecided(long after, int most) {
        return sql.list(UNDECIDED, ZoneDecisions::lagging, after, most).stream()
                .map(this::undecided)
                .toList();
    }

    private static Lagging lagging(ResultSet row) throws SQLException {
        return new Lagging(new EventId(row.getLong(1)), ZoneId.of(row.getString(2)));
    }

    private Undecided undecided(Lagging lagging) {
        var event = events.find(lagging.event).orElseThrow();
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
    public EventView decide(EventId id, Decision decision, AccountId by) {
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
