package org.rushline.booking;

import java.util.List;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.sql.BatchQuery;

/** Inserts a held booking of those tickets that are free, and returns their ids. */
public final class BookingInsertion {

    /**
     * MATERIALIZED: right after publication there are no statistics, and PostgreSQL would scan
     * everything. For key share: whoever allocates a ticket to somebody else waits for us, or we
     * for them, and then see what has become of it. The reference to the ticket needs that lock
     * anyway.
     */
    public static final String INSERT =
            """
            with named as materialized (
                select id, event_id, tier_id, status, booking_id from ticket
                where id = any((select ?)::bigint[]) order by id for key share
            ), wanted as (
                select t.id, t.tier_id, p.price, p.fee from named t join price_tier p on p.id = t.tier_id
                where t.event_id = ? and t.status = 'AVAILABLE' and t.booking_id is null
            ), item as (
                insert into booking_item (booking_id, ticket_id, tier_id, price, fee, status)
                select ?, id, tier_id, price, fee, 'HELD' from wanted order by id
                on conflict (ticket_id) where status in ('HELD', 'SOLD') do nothing
                returning ticket_id, price, fee
            ), made as (
                insert into booking (id, event_id, buyer_id, status, total, fees, currency, request_hash, origin, expires_at)
                select ?, e.id, ?, 'IN_PROGRESS', s.total, s.fees, e.currency, ?, ?::bytea,
                    clock_timestamp() + e.hold_seconds * interval '1 second'
                from event e, (select coalesce(sum(price + fee), 0) as total, coalesce(sum(fee), 0) as fees from item) s
                where e.id = ?)
            select ticket_id from item""";

    /**
     * A booking to be made.
     *
     * @param origin tells networks apart and names none; null where it does not matter
     * @param hash of the request, to tell a repeated one from another with the same key
     */
    public record Order(
            BookingId booking,
            EventId event,
            AccountId buyer,
            byte[] origin,
            List<TicketId> tickets,
            byte[] hash) {}

    private BookingInsertion() {}

    public static BatchQuery<TicketId> query(Order order) {
        return new BatchQuery<>(
                INSERT,
                row -> new TicketId(row.getLong(1)),
                order.tickets,
                order.event,
                order.booking,
                order.booking,
                order.buyer,
                order.hash,
                order.origin,
                order.event);
    }
}
