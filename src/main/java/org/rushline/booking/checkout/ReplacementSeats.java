package org.rushline.booking.checkout;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.rushline.inventory.TicketClaims;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.id.TierId;
import org.rushline.platform.sql.Sql;

/** Replaces lost seats of a paid booking by as many of the same tier, or none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReplacementSeats {

    /** Finds free seats; SKIP LOCKED passes over those that another transaction is taking. */
    private static final String FIND =
            """
            with lost as (
                select i.ticket_id, i.tier_id, i.price, i.fee,
                    row_number() over (partition by i.tier_id order by i.ticket_id) as n
                from booking_item i join ticket t on t.id = i.ticket_id
                where i.booking_id = ? and i.status = 'HELD'
                    and (t.status <> 'SOLD' or t.booking_id is distinct from i.booking_id)),
            wanted as (select tier_id, count(*) as n from lost group by tier_id),
            free as (
                select f.id, f.tier_id, row_number() over (partition by f.tier_id order by f.id) as n
                from wanted, lateral (
                    select k.id, k.tier_id from ticket k
                    where k.tier_id = wanted.tier_id and k.status = 'AVAILABLE' and k.booking_id is null
                        and not exists (select from booking_item i
                            where i.ticket_id = k.id and i.status in ('HELD', 'SOLD'))
                    order by k.id limit wanted.n for no key update skip locked) f)
            select l.ticket_id, f.id, l.tier_id, l.price, l.fee
            from lost l left join free f on f.tier_id = l.tier_id and f.n = l.n""";

    private static final String NEW_ITEM =
            """
            insert into booking_item (booking_id, ticket_id, tier_id, price, fee, status)
            values (?, ?, ?, ?, ?, 'SOLD')""";

    private static final String LOST_ITEM =
            "update booking_item set status = 'RELEASED' where booking_id = ? and ticket_id = ?";

    private record Swap(TicketId lost, TicketId found, TierId tier, long price, long fee) {}

    @Inject Sql sql;
    @Inject TicketClaims claims;

    /** Returns false, and changes nothing, if there are not enough. */
    public boolean give(BookingId booking) {
        var swaps =
                sql.list(
                        FIND,
                        row ->
                                new Swap(
                                        new TicketId(row.getLong(1)),
                                        found(row),
                                        new TierId(row.getLong(3)),
                                        row.getLong(4),
                                        row.getLong(5)),
                        booking);
        if (swaps.isEmpty() || swaps.stream().anyMatch(swap -> swap.found == null)) {
            return false;
        }
        swaps.forEach(swap -> exchange(sql, booking, swap));
        return true;
    }

    private static TicketId found(ResultSet row) throws SQLException {
        var ticket = row.getObject(2, Long.class);
        return ticket == null ? null : new TicketId(ticket);
    }

    private void exchange(Sql sql, BookingId booking, Swap swap) {
        sql.change(LOST_ITEM, booking, swap.lost);
        if (!claims.sellFree(booking, swap.found)) {
            throw new IllegalStateException("a locked free ticket is not free: " + swap.found);
        }
        sql.change(NEW_ITEM, booking, swap.found, swap.tier, swap.price, swap.fee);
    }
}
