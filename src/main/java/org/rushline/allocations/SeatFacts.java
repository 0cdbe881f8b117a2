package org.rushline.allocations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rushline.allocations.RefusedSeat.Cause;
import org.rushline.allocations.SelectedSeats.Share;
import org.rushline.inventory.AllocatedTickets.Locked;
import org.rushline.platform.id.AllocationId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.sql.Sql;
import org.rushline.seatchoice.SeatState;

/** What is known of seats when somebody wants them in an allocation. */
@ApplicationScoped
@Transactional
public class SeatFacts {

    private static final String STATES =
            """
            select ordinal, state from ticket_state
            where event_id = ? and ordinal = any((select ?)::bigint[])""";

    private static final String PLAN = "select seat_plan_id from event where id = ?";

    /** Buyers are given the first ones: whoever begins at the other end meets fewer of them. */
    private static final String FREE =
            """
            select ordinal from ticket_state
            where event_id = ? and ordinal >= ? and ordinal < ? and state = 'FREE'
            order by ordinal desc limit ?""";

    private static final String UNPLANNED =
            """
            select s.ordinal from event e join seat s on s.seat_plan_id = e.seat_plan_id
            where e.id = ? and s.ordinal >= ? and s.ordinal < ? and not exists (
                select from allocation_seat a where a.event_id = e.id and a.ordinal = s.ordinal)
            order by s.ordinal desc limit ?""";

    private static final String WITHIN =
            """
            select ordinal from (
                select ordinal from ticket where allocation_id = ?
                union all select ordinal from allocation_seat where allocation_id = ?) a
            where ordinal >= ? and ordinal < ? order by ordinal limit ?""";

    private static final String NAMES =
            """
            select s.ordinal, c.name, s.row_label, s.seat_label from seat s
            join section c on c.seat_plan_id = s.seat_plan_id and c.number = s.section
            where s.seat_plan_id = ? and s.ordinal = any((select ?)::bigint[]) order by s.ordinal""";

    /**
     * A seat.
     *
     * @param ticket null as long as there is none
     * @param allocation null if it is in none
     * @param cause why it cannot be allocated; null if it can
     */
    record Fact(int ordinal, TicketId ticket, AllocationId allocation, Cause cause) {

        static Fact planned(int ordinal, AllocationId allocation) {
            return new Fact(ordinal, null, allocation, null);
        }

        static Fact of(int ordinal, Locked ticket, SeatState state) {
            return ticket == null
                    ? new Fact(ordinal, null, null, Cause.NOT_FOR_SALE)
                    : new Fact(ordinal, ticket.id(), ticket.allocation(), cause(state));
        }

        private static Cause cause(SeatState state) {
            return switch (state) {
                case FREE, BLOCKED -> null;
                case HELD -> Cause.HELD;
                case CLAIMED -> Cause.CLAIMED;
                case SOLD -> Cause.SOLD;
            };
        }
    }

    @Inject Sql sql;

    /** What is so now that they are locked. */
    List<Fact> of(EventId event, Collection<Integer> ordinals, Map<Integer, Locked> locked) {
        var states = new HashMap<Integer, SeatState>();
        sql.list(
                STATES,
                row -> states.put(row.getInt("ordinal"), SeatState.valueOf(row.getString("state"))),
                event,
                ordinals);
        return ordinals.stream()
                .map(ordinal -> Fact.of(ordinal, locked.get(ordinal), states.get(ordinal)))
                .toList();
    }

    /** Throws Conflict if the event has moved to other seats meanwhile. */
    void mustBeOf(EventId event, SeatPlanId plan) {
        if (!sql.first(PLAN, row -> new SeatPlanId(row.getLong(1)), event)
                .filter(plan::equals)
                .isPresent()) {
            throw SelectedSeats.planChanged();
        }
    }

    /** As many as are wanted of those that nobody has, or fewer. */
    List<Integer> free(EventId event, Share area) {
        return ordinals(FREE, event, area.first(), area.end(), area.quantity());
    }

    List<Integer> unplanned(EventId event, Share area) {
        return ordinals(UNPLANNED, event, area.first(), area.end(), area.quantity());
    }

    List<Integer> within(AllocationId allocation, Share area) {
        return ordinals(WITHIN, allocation, allocation, area.first(), area.end(), area.quantity());
    }

    private List<Integer> ordinals(String query, Object... parameters) {
        return sql.list(query, row -> row.getInt(1), parameters);
    }

    /** With their names, in the order of the plan. */
    public List<RefusedSeat> named(SeatPlanId plan, Map<Integer, Cause> refused) {
        return sql.list(NAMES, row -> named(row, refused), plan, refused.keySet());
    }

    private static RefusedSeat named(ResultSet row, Map<Integer, Cause> causes)
            throws SQLException {
        var ordinal = row.getInt("ordinal");
        return new RefusedSeat(
                ordinal,
                row.getString("name"),
                row.getString("row_label"),
                row.getString("seat_label"),
                causes.get(ordinal));
    }
}
