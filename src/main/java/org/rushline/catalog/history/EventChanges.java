package org.rushline.catalog.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rushline.catalog.EventView;
import org.rushline.catalog.history.EventChange.What;
import org.rushline.inventory.SeatMatch;
import org.rushline.performer.PerformerService;
import org.rushline.performer.PerformerView;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.sql.Sql;
import org.rushline.venue.VenueService;

/** Stored changes that buyers are told of. Rows are only added. */
@ApplicationScoped
public class EventChanges {

    private static final String ADD =
            """
            insert into event_change
                (event_id, what, old_value, new_value, ticket_id, reason, changed_by)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String OF =
            """
            select event_id, what, old_value, new_value, ticket_id, reason, changed_at from event_change
            where event_id = any((select ?)::bigint[]) order by changed_at, id""";

    private record Row(EventId event, EventChange change) {}

    @Inject Sql sql;
    @Inject VenueService venues;
    @Inject PerformerService performers;

    /**
     * Writes down all that differs and that buyers are owed news of.
     *
     * @param reason null if there is none
     * @param by the operator's account; null if nobody decided it
     */
    public void record(
            EventId event, EventView before, EventView after, String reason, AccountId by) {
        for (var what : What.values()) {
            var from = said(what, before);
            var to = said(what, after);
            if (!Objects.equals(from, to)) {
                sql.change(ADD, event, what.name(), from, to, null, reason, by);
            }
        }
    }

    /** Writes down who sits somewhere else. */
    public void recordMoves(
            EventId event, List<SeatMatch.Move> moves, String reason, AccountId by) {
        for (var move : moves) {
            var from = move.from().toString();
            var to = move.to().toString();
            sql.change(ADD, event, "SEAT", from, to, move.ticket(), reason, by);
        }
    }

    /** By event, the oldest first. */
    Map<EventId, List<EventChange>> of(Collection<EventId> events) {
        return events.isEmpty()
                ? Map.of()
                : sql.list(OF, EventChanges::row, events).stream()
                        .collect(groupingBy(Row::event, mapping(Row::change, toList())));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new EventId(row.getLong("event_id")),
                new EventChange(
                        What.valueOf(row.getString("what")),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getString("reason"),
                        Sql.instant(row, "changed_at"),
                        ticket(row.getObject("ticket_id", Long.class))));
    }

    private static String ticket(Long number) {
        return number == null ? null : new TicketId(number).toString();
    }

    private String said(What what, EventView event) {
        var zone = ZoneId.of(event.timeZone());
        return switch (what) {
            case START -> event.startsAtLocal() + event.startsAtOffset();
            case DOORS -> time(event.doorsAt(), zone);
            case END -> time(event.endsAt(), zone);
            case VENUE -> venue(VenueId.of(event.venueId()));
            case SEATS -> event.seatPlanId();
            case SEAT -> null; // said of each that moves
            case PERFORMERS -> names(event.performers());
        };
    }

    private static String time(Instant moment, ZoneId zone) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime().toString();
    }

    private String venue(VenueId id) {
        var venue = venues.get(id);
        return venue.name() + ", " + venue.city();
    }

    private String names(List<String> ids) {
        var all = performers.all(ids.stream().map(PerformerId::of).toList());
        return all.isEmpty() ? null : all.stream().map(PerformerView::name).collect(joining(", "));
    }
}
