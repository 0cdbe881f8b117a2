package org.rushline.reservation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.rushline.booking.BookingInsertion.Order;
import org.rushline.booking.BookingRefusals;
import org.rushline.booking.Guards;
import org.rushline.platform.sql.BatchQuery;

/**
 * The facts that decide a request, read from the database: the sale, and what is held of it.
 *
 * @param known the hash of the order that made this booking before; null if none did
 * @param live tickets that the buyer has in bookings that live
 * @param unpaid bookings of the buyer that ended unpaid lately, since the last one that was paid
 * @param since seconds since the last of them ended
 * @param near tickets kept unpaid from where the buyer is
 * @param nearFor seconds until the first of these must be paid
 */
record ReservationFacts(
        boolean open,
        int orderLimit,
        int buyerLimit,
        byte[] known,
        int live,
        int unpaid,
        long since,
        int near,
        long nearFor) {

    private static final int LONGEST_PAUSE = 6; // doublings

    private static final String FACTS =
            """
            select event_status(e) = 'ON_SALE' as open, e.order_limit, e.buyer_limit,
                (select request_hash from booking where id = ?) as known, mine.live,
                ended.unpaid, extract(epoch from clock_timestamp() - ended.last) as since,
                near.kept as near, extract(epoch from near.until - clock_timestamp()) as near_for
            from event e, lateral (
                select count(i.ticket_id) as live
                from booking o join booking_item i on i.booking_id = o.id
                where o.event_id = e.id and o.buyer_id = ? and i.status in ('HELD', 'SOLD')
                    and not (o.status = 'IN_PROGRESS' and o.expires_at <= clock_timestamp())) mine, lateral (
                select count(*) as unpaid, max(at) as last from (
                    select o.status, o.given_back_at, coalesce(o.given_back_at, greatest(o.expires_at, o.pay_by)) as at,
                        max(o.created_at) filter (where o.status in ('CONFIRMED', 'REFUNDING', 'REFUNDED')) over () as paid
                    from booking o where o.event_id = e.id and o.buyer_id = ?) o
                where (o.status = 'EXPIRED' or o.status in ('CANCELLING', 'CANCELLED') and o.given_back_at is not null)
                    and o.at > greatest(o.paid, clock_timestamp() - interval '2 hours')) ended, lateral (
                select count(i.ticket_id) as kept, min(greatest(o.expires_at, o.pay_by)) as until
                from booking o join booking_item i on i.booking_id = o.id
                where o.event_id = e.id and o.origin = ? and i.status = 'HELD'
                    and not (o.status = 'IN_PROGRESS' and o.expires_at <= clock_timestamp())) near
            where e.id = ?""";

    static BatchQuery<ReservationFacts> question(Order order) {
        return new BatchQuery<>(
                FACTS,
                ReservationFacts::of,
                order.booking(),
                order.buyer(),
                order.buyer(),
                order.origin(),
                order.event());
    }

    private static ReservationFacts of(ResultSet row) throws SQLException {
        return new ReservationFacts(
                row.getBoolean("open"),
                row.getInt("order_limit"),
                row.getInt("buyer_limit"),
                row.getBytes("known"),
                row.getInt("live"),
                row.getInt("unpaid"),
                row.getLong("since"),
                row.getInt("near"),
                (long) Math.ceil(row.getDouble("near_for")));
    }

    /** Refuses requests that are too late, too large, or too soon after unpaid ones. */
    void check(Order order, Guards guards, HoldLimits limits) {
        var wanted = order.tickets().size();
        if (!open) {
            throw BookingRefusals.notOnSale();
        }
        if (wanted > orderLimit) {
            throw ReservationRefusals.orderLimit(orderLimit);
        }
        if (!guards.withinLimit(live + wanted, buyerLimit)) {
            throw ReservationRefusals.buyerLimit(buyerLimit, live);
        }
        var pause = pause(limits.unpaidForFree());
        if (pause.toSeconds() > 0) {
            throw ReservationRefusals.pause(pause);
        }
        if (order.origin() != null && !guards.withinLimit(near + wanted, limits.perAddress())) {
            throw ReservationRefusals.crowded(Duration.ofSeconds(nearFor));
        }
    }

    private Duration pause(int free) {
        if (unpaid < free) {
            return Duration.ZERO;
        }
        var doublings = Math.min(unpaid - free, LONGEST_PAUSE);
        return Duration.ofMinutes(1L << doublings).minusSeconds(since);
    }
}
