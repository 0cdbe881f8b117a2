package org.rushline.booking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.rushline.inventory.SeatLabel;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.sql.Sql;

/** The seats of an event's bookings, needed when the event moves to another plan. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class BookedSeats {

    private static final String LIVE =
            """
            select i.ticket_id from booking b join booking_item i on i.booking_id = b.id
            where b.event_id = ? and i.status in ('HELD', 'SOLD')""";

    private static final String WHOSE =
            """
            select booking_id, ticket_id from booking_item
            where ticket_id = any((select ?)::bigint[]) and status in ('HELD', 'SOLD')
            order by booking_id, ticket_id""";

    private static final String KEEP =
            """
            insert into former_item (booking_id, ticket_id, tier_id, price, fee, status, refund_id,
                section, row_label, seat_label)
            select i.booking_id, i.ticket_id, i.tier_id, i.price, i.fee, i.status, i.refund_id,
                c.name, s.row_label, s.seat_label
            from booking_item i join ticket t on t.id = i.ticket_id
            join seat s on s.seat_plan_id = t.seat_plan_id and s.ordinal = t.ordinal
            join section c on c.seat_plan_id = s.seat_plan_id and c.number = s.section
            where i.ticket_id = any((select ?)::bigint[])""";

    private static final String FORGET =
            "delete from booking_item where ticket_id = any((select ?)::bigint[])";

    /** A booking and those of its seats that were asked about. */
    public record Sitting(BookingId booking, Map<TicketId, SeatLabel> seats) {}

    private record Row(BookingId booking, TicketId ticket) {}

    @Inject Sql sql;

    /** Tickets of the event that somebody holds, is paying for or has bought. */
    public Set<TicketId> live(EventId event) {
        return new TreeSet<>(sql.list(LIVE, row -> new TicketId(row.getLong(1)), event));
    }

    public List<Sitting> whose(Map<TicketId, SeatLabel> tickets) {
        var rows =
                sql.list(
                        WHOSE,
                        row ->
                                new Row(
                                        new BookingId(row.getObject(1, UUID.class)),
                                        new TicketId(row.getLong(2))),
                        tickets.keySet());
        var byBooking = new LinkedHashMap<BookingId, Map<TicketId, SeatLabel>>();
        rows.forEach(
                row ->
                        byBooking
                                .computeIfAbsent(row.booking, b -> new LinkedHashMap<>())
                                .put(row.ticket, tickets.get(row.ticket)));
        return byBooking.entrySet().stream()
                .map(entry -> new Sitting(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Copies what former bookings show of these tickets, then deletes their references. */
    public void forget(Collection<TicketId> tickets) {
        sql.change(KEEP, tickets);
        sql.change(FORGET, tickets);
    }
}
