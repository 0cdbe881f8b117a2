package org.rushline.inventory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.rushline.inventory.SeatMatch.Held;
import org.rushline.inventory.SeatMatch.Offered;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.id.TierId;
import org.rushline.platform.sql.Sql;

/** Moves an event's tickets to another plan, within the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TicketMover {

    private static final String DEFER =
            "set constraints ticket_event_id_seat_plan_id_fkey, ticket_moved deferred";

    private static final String LOCK =
            "select id from ticket where event_id = ? order by id for update";

    private static final String PLACES =
            """
            select s.ordinal, c.name, s.row_label, s.seat_label from seat s
            join section c on c.seat_plan_id = s.seat_plan_id and c.number = s.section
            where s.seat_plan_id = ? order by s.ordinal""";

    private static final String TICKETS =
            """
            select t.id, c.name, s.row_label, s.seat_label, t.booking_id is not null as taken from ticket t
            join seat s on s.seat_plan_id = t.seat_plan_id and s.ordinal = t.ordinal
            join section c on c.seat_plan_id = s.seat_plan_id and c.number = s.section
            where t.event_id = ? order by t.ordinal""";

    private static final String REMOVE = "delete from ticket where id = any((select ?)::bigint[])";

    /** Out of each other's way: no two tickets of an event have the same ordinal at any time. */
    private static final String STEP_ASIDE =
            "update ticket set ordinal = -1 - ordinal, version = version + 1 where event_id = ?";

    private static final String SETTLE =
            """
            update ticket t set seat_plan_id = s.seat_plan_id, ordinal = s.ordinal, tier_id = c.tier_id,
                version = version + 1
            from unnest((select ?)::bigint[], (select ?)::bigint[]) as m (ticket, ordinal)
            join seat s on s.seat_plan_id = ? and s.ordinal = m.ordinal
            join unnest((select ?)::text[], (select ?)::bigint[]) as c (category, tier_id)
                on c.category = s.category
            where t.id = m.ticket""";

    private static final String MAKE =
            """
            insert into ticket (event_id, seat_plan_id, ordinal, tier_id)
            select ?, s.seat_plan_id, s.ordinal, c.tier_id
            from seat s
            join unnest((select ?)::text[], (select ?)::bigint[]) as c (category, tier_id)
                on c.category = s.category
            where s.seat_plan_id = ? and s.ordinal = any((select ?)::bigint[])
            order by s.ordinal""";

    @Inject Sql sql;

    /** Locks the tickets before the event, as reservations do: nobody buys meanwhile. */
    public void begin(EventId event) {
        sql.change(DEFER);
        sql.list(LOCK, row -> row.getLong(1), event);
    }

    /**
     * Finds the places of all tickets.
     *
     * @param held those that somebody only holds
     * @param said places for certain tickets
     */
    public SeatMatch match(
            EventId event, SeatPlanId plan, Set<TicketId> held, Map<TicketId, SeatLabel> said) {
        var tickets = sql.list(TICKETS, row -> held(row, held), event);
        var offered = sql.list(PLACES, TicketMover::offered, plan);
        return SeatMatch.of(tickets, offered, said);
    }

    private static Held held(ResultSet row, Set<TicketId> held) throws SQLException {
        var id = new TicketId(row.getLong("id"));
        return new Held(id, place(row), row.getBoolean("taken") || held.contains(id));
    }

    private static Offered offered(ResultSet row) throws SQLException {
        return new Offered(row.getInt("ordinal"), place(row));
    }

    private static SeatLabel place(ResultSet row) throws SQLException {
        return new SeatLabel(
                row.getString("name"), row.getString("row_label"), row.getString("seat_label"));
    }

    /**
     * Carries it out. What refers to tickets that vanish must be gone.
     *
     * @param tiers the price tiers by the categories of seats that they sell
     */
    public void move(EventId event, SeatPlanId plan, SeatMatch match, Map<String, TierId> tiers) {
        mustBe(match.vanishing().size(), sql.change(REMOVE, match.vanishing().keySet()));
        sql.change(STEP_ASIDE, event);
        var kept = match.kept();
        var categories = tiers.keySet();
        var sold = tiers.values();
        mustBe(
                kept.size(),
                sql.change(SETTLE, kept.keySet(), numbers(kept.values()), plan, categories, sold));
        var unsold = numbers(match.unsold());
        mustBe(unsold.size(), sql.change(MAKE, event, categories, sold, plan, unsold));
    }

    private static Collection<Long> numbers(Collection<Integer> ordinals) {
        return ordinals.stream().map(Integer::longValue).toList();
    }

    private static void mustBe(int wanted, int changed) {
        if (wanted != changed) {
            throw new IllegalStateException(changed + " tickets moved instead of " + wanted);
        }
    }
}
