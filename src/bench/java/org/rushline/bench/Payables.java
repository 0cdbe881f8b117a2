package org.rushline.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Bookings of all of an event's tickets, two each: all that is missing is word of the money. */
final class Payables {

    private static final List<String> BEGIN =
            List.of(
                    """
                    create temporary table pair on commit drop as
                    select (t.id - %2$d) / 2 as n, array_agg(t.id) as tickets,
                        sum(p.price + p.fee) as total, sum(p.fee) as fees
                    from ticket t join price_tier p on p.id = t.tier_id
                    where t.event_id = %1$d group by 1 having count(*) = 2""",
                    """
                    insert into booking (id, event_id, buyer_id, status, total, fees, currency,
                        request_hash, expires_at, pay_by, next_look)
                    select md5('booking of %1$d ' || n)::uuid, %1$d, md5('buyer ' || n %% %3$d)::uuid,
                        'PAYING', total, fees, 'EUR', '', later, later, later
                    from pair, (select now() + interval '1 hour' as later) l order by n""",
                    """
                    insert into booking_item (booking_id, ticket_id, tier_id, price, fee, status)
                    select md5('booking of %1$d ' || n)::uuid, t.id, p.id, p.price, p.fee, 'HELD'
                    from pair join ticket t on t.id = any(tickets) join price_tier p on p.id = t.tier_id
                    order by t.id""",
                    """
                    update ticket set booking_id = md5('booking of %1$d ' || n)::uuid, version = version + 1
                    from pair where ticket.id = any(tickets)""",
                    """
                    insert into payment (booking_id, attempt, amount, currency, stripe_id, status)
                    select md5('booking of %1$d ' || n)::uuid, 0, total, 'EUR', 'pi_%1$d_' || n, 'OPEN'
                    from pair order by n""",
                    "analyze booking",
                    "analyze payment");

    private static final String ALL =
            """
            select b.id, p.stripe_id, p.amount from booking b join payment p on p.booking_id = b.id
            where b.event_id = ? order by b.id""";

    private static final String FIRST =
            "select min(p.id), max(p.id) from payment p join booking b on b.id = p.booking_id where b.event_id = ?";

    /** A booking and what Stripe has been asked for. */
    record Payable(UUID booking, String intent, long amount) {}

    private Payables() {}

    static void begin(Tickets tickets, int buyers, Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            for (var sql : BEGIN) {
                statement.execute(sql.formatted(tickets.event(), tickets.first(), buyers));
            }
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
    }

    /** In no order. */
    static List<Payable> of(long event, Connection database) throws SQLException {
        var all = new ArrayList<Payable>();
        try (var query = database.prepareStatement(ALL)) {
            query.setLong(1, event);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var booking = row.getObject(1, UUID.class);
                    all.add(new Payable(booking, row.getString(2), row.getLong(3)));
                }
            }
        }
        Collections.shuffle(all, new Random(7));
        return all;
    }

    /** The payment of pair 0; the others follow without a gap. */
    static long firstPayment(Tickets tickets, Connection database) throws SQLException {
        try (var query = database.prepareStatement(FIRST)) {
            query.setLong(1, tickets.event());
            try (var row = query.executeQuery()) {
                row.next();
                if (row.getLong(2) != row.getLong(1) + tickets.pairs() - 1) {
                    throw new IllegalStateException("its payments are not numbered in a row");
                }
                return row.getLong(1);
            }
        }
    }
}
