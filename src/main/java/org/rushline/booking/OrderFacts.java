package org.rushline.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.rushline.booking.Judge.Order;
import org.rushline.platform.Question;

/**
 * What an order is judged by, as the database knows it: the sale, and what its buyer has of it.
 *
 * @param known the hash of the order that made this booking before; null if none did
 * @param live tickets that the buyer has in bookings that live
 * @param lapsed bookings that the buyer let run out lately
 * @param pause seconds until the buyer may order again, for those who let too many run out
 */
record OrderFacts(
        boolean open,
        int orderLimit,
        int buyerLimit,
        byte[] known,
        int live,
        int lapsed,
        long pause) {

    private static final String FACTS =
            """
            select event_status(e) = 'ON_SALE' as open, e.order_limit, e.buyer_limit,
                (select request_hash from booking where id = ?) as known, b.live, b.lapsed,
                extract(epoch from b.last_lapse + power(2, least(b.lapsed - 3, 6)) * interval '1 minute'
                    - clock_timestamp()) as pause
            from event e, lateral (
                select count(i.ticket_id) filter (where i.status in ('HELD', 'SOLD')
                        and not (o.status = 'IN_PROGRESS' and o.expires_at <= clock_timestamp())) as live,
                    count(distinct o.id) filter (where o.status = 'EXPIRED'
                        and greatest(o.expires_at, o.pay_by) > clock_timestamp() - interval '2 hours') as lapsed,
                    max(greatest(o.expires_at, o.pay_by)) filter (where o.status = 'EXPIRED') as last_lapse
                from booking o join booking_item i on i.booking_id = o.id
                where o.event_id = e.id and o.buyer_id = ?) b
            where e.id = ?""";

    static Question<OrderFacts> question(Order order) {
        return new Question<>(FACTS, OrderFacts::of, order.booking(), order.buyer(), order.event());
    }

    private static OrderFacts of(ResultSet row) throws SQLException {
        return new OrderFacts(
                row.getBoolean("open"),
                row.getInt("order_limit"),
                row.getInt("buyer_limit"),
                row.getBytes("known"),
                row.getInt("live"),
                row.getInt("lapsed"),
                (long) Math.ceil(row.getDouble("pause")));
    }

    /** Refuses what is too late, too much, or too soon after others that ran out. */
    void check(int wanted, Guards guards, int lapsesForFree) {
        if (!open) {
            throw Refusals.notOnSale();
        }
        if (wanted > orderLimit) {
            throw Refusals.orderLimit(orderLimit);
        }
        if (!guards.withinLimit(live + wanted, buyerLimit)) {
            throw Refusals.buyerLimit(buyerLimit, live);
        }
        if (lapsed >= lapsesForFree && pause > 0) {
            throw Refusals.pause(Duration.ofSeconds(pause));
        }
    }
}
