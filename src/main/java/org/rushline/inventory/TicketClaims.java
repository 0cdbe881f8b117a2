package org.rushline.inventory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.sql.Sql;

/**
 * Moves a booking's tickets from free to claimed to sold and back, each step one compare-and-set
 * whose row count is the answer. The caller holds the booking's lock; tickets are locked after it,
 * in the order of their ids, everywhere.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TicketClaims {

    /** No stronger than needed: what only refers to a ticket need not wait. */
    private static final String LOCK =
            """
            select id from (
                select id, status, booking_id from ticket where id = any((select ?)::bigint[]) order by id for no key update) t
            where status = 'AVAILABLE' and booking_id is null""";

    private static final String CLAIM =
            """
            update ticket set booking_id = ?, version = version + 1
            where id = any((select ?)::bigint[]) and status = 'AVAILABLE' and booking_id is null""";

    private static final String SELL =
            """
            update ticket set status = 'SOLD', version = version + 1
            where id = any((select ?)::bigint[]) and booking_id = ? and status = 'AVAILABLE'""";

    private static final String SELL_FREE =
            """
            update ticket set status = 'SOLD', booking_id = ?, version = version + 1
            where id = ? and status = 'AVAILABLE' and booking_id is null""";

    private static final String END =
            """
            update ticket set booking_id = null, version = version + 1
            where id = any((select ?)::bigint[]) and booking_id = ? and status = 'AVAILABLE'""";

    private static final String RETURN =
            """
            update ticket set status = 'AVAILABLE', booking_id = null, version = version + 1
            where id = any((select ?)::bigint[]) and booking_id = ? and status = 'SOLD'""";

    /** Locked in order first, so that two bookings with the same tickets cannot deadlock. */
    private static final String ORDER =
            "select id from ticket where id = any((select ?)::bigint[]) order by id for no key update";

    @Inject Sql sql;

    public Set<TicketId> lock(Collection<TicketId> tickets) {
        var gone = new TreeSet<>(tickets);
        gone.removeAll(sql.list(LOCK, row -> new TicketId(row.getLong(1)), tickets));
        return gone;
    }

    public int claim(BookingId booking, Collection<TicketId> tickets) {
        return sql.change(CLAIM, booking, tickets);
    }

    /** Returns how many of its claimed tickets are sold now. */
    public int sell(BookingId booking, Collection<TicketId> tickets) {
        order(tickets);
        return sql.change(SELL, tickets, booking);
    }

    /** Without a claim, for a booking that is paid already; false if it is not free. */
    public boolean sellFree(BookingId booking, TicketId ticket) {
        return sql.change(SELL_FREE, booking, ticket) == 1;
    }

    public int endClaim(BookingId booking, Collection<TicketId> tickets) {
        order(tickets);
        return sql.change(END, tickets, booking);
    }

    public int takeBack(BookingId booking, Collection<TicketId> tickets) {
        order(tickets);
        return sql.change(RETURN, tickets, booking);
    }

    private void order(Collection<TicketId> tickets) {
        if (tickets.size() > 1) {
            sql.list(ORDER, row -> true, tickets);
        }
    }
}
