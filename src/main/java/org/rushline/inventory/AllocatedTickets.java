package org.rushline.inventory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rushline.platform.id.AllocationId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.sql.Sql;

/**
 * Keeps tickets back from everybody, and lets them go again. Who holds a ticket has locked it for a
 * moment, see {@code BookingInsertion}: after the lock here, all that is held can be seen.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AllocatedTickets {

    /** The strongest lock: it also waits for those who only refer to a ticket. */
    static final String LOCK =
            """
            select id, ordinal, allocation_id from ticket
            where event_id = ? and ordinal = any((select ?)::bigint[]) order by id for update""";

    static final String TAKE =
            """
            update ticket set status = 'BLOCKED', allocation_id = ?, version = version + 1
            where id = any((select ?)::bigint[]) and booking_id is null and status in ('AVAILABLE', 'BLOCKED')""";

    private static final String GIVE =
            """
            update ticket set allocation_id = null, version = version + 1,
                status = case when booking_id is null then 'AVAILABLE' else status end
            where id in (select id from ticket
                where allocation_id = ? and (?::boolean or ordinal = any((select ?)::bigint[]))
                order by id for no key update)""";

    /**
     * A ticket that nobody else can take now.
     *
     * @param allocation null if it is in none
     */
    public record Locked(TicketId id, AllocationId allocation) {}

    @Inject Sql sql;

    /** Locks the tickets in the order of their ids, and returns them by their ordinals. */
    public Map<Integer, Locked> lock(EventId event, Collection<Integer> ordinals) {
        var tickets = new TreeMap<Integer, Locked>();
        sql.list(LOCK, row -> tickets.put(row.getInt("ordinal"), locked(row)), event, ordinals);
        return tickets;
    }

    private static Locked locked(ResultSet row) throws SQLException {
        var allocation = row.getObject("allocation_id", Long.class);
        return new Locked(
                new TicketId(row.getLong("id")),
                allocation == null ? null : new AllocationId(allocation));
    }

    /** The caller has locked them, and has seen that nobody has them. */
    public void take(AllocationId allocation, Collection<TicketId> tickets) {
        var taken = sql.change(TAKE, allocation, tickets);
        if (taken != tickets.size()) {
            throw new IllegalStateException(taken + " of " + tickets.size() + " tickets taken");
        }
    }

    /** Returns how many of them were in the allocation. */
    public int give(AllocationId allocation, Collection<Integer> ordinals) {
        return sql.change(GIVE, allocation, false, ordinals);
    }

    public int giveAll(AllocationId allocation) {
        return sql.change(GIVE, allocation, true, List.of());
    }
}
