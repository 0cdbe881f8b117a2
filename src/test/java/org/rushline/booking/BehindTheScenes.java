package org.rushline.booking;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.testing.TheDatabase;

/** Lets time pass for bookings, and shows of them what no API does. */
final class BehindTheScenes {

    /** To the database that is meant. */
    interface Connecting {
        Connection connect() throws SQLException;
    }

    private final Connecting database;

    BehindTheScenes() {
        this(TheDatabase::connect);
    }

    BehindTheScenes(Connecting database) {
        this.database = database;
    }

    /** The time to decide is over. */
    void holdEnds(String booking) {
        change("update booking set expires_at = clock_timestamp() where id = ?", uuid(booking));
    }

    /** The time to pay is over. */
    void claimEnds(String booking) {
        change("update booking set pay_by = clock_timestamp() where id = ?", uuid(booking));
    }

    /** Moves the buyer's lapsed orders that far into the past. */
    void lapsedBefore(String booking, String interval) {
        change(
                """
                update booking set pay_by = pay_by - ?::interval, expires_at = expires_at - ?::interval
                where id = ?""",
                interval,
                interval,
                uuid(booking));
    }

    /** Moves all releases of this event that far into the past. */
    void gaveBackBefore(String event, String interval) {
        change(
                "update booking set given_back_at = given_back_at - ?::interval where event_id = ?",
                interval,
                number(event));
    }

    /** It is a while since Stripe was asked about it. */
    void looksAgain(String booking) {
        change("update booking set next_look = clock_timestamp() where id = ?", uuid(booking));
    }

    void refundsAreTriedAgain(String booking) {
        change(
                """
                update refund r set next_try = clock_timestamp() from payment p
                where p.id = r.payment_id and p.booking_id = ? and r.status = 'DUE'""",
                uuid(booking));
    }

    /** Moves the start of the refund's try more than a day into the past. */
    void refundWasAskedYesterday(String booking) {
        change(
                """
                update refund r set asked_at = clock_timestamp() - interval '25 hours',
                    next_try = clock_timestamp()
                from payment p where p.id = r.payment_id and p.booking_id = ?""",
                uuid(booking));
    }

    void isFree(String event) {
        change("update price_tier set price = 0, fee = 0 where event_id = ?", number(event));
    }

    void costsTwice(String event) {
        change("update price_tier set price = 2 * price where event_id = ?", number(event));
    }

    /** Moves the event's changes to before the orders of the last hour. */
    void changedLongAgo(String event) {
        change(
                "update event_change set changed_at = changed_at - interval '1 hour' where event_id = ?",
                number(event));
    }

    /** The roles of those who changed something about the event. */
    List<String> authorsOfChanges(EventId event) {
        return texts(
                """
                select a.role from event_change c join account a on a.id = c.changed_by
                where c.event_id = ?""",
                event.value());
    }

    void block(String ticket) {
        change(
                "update ticket set status = 'BLOCKED', booking_id = null where id = ?",
                TicketId.of(ticket).value());
    }

    /** All that nobody has. */
    void blockTheRest(String event) {
        change(
                """
                update ticket set status = 'BLOCKED'
                where event_id = ? and status = 'AVAILABLE' and booking_id is null""",
                number(event));
    }

    /** As it is stored, whatever time it is. */
    String status(String booking) {
        return texts("select status from booking where id = ?", uuid(booking)).get(0);
    }

    String ticket(String ticket) {
        return texts("select status from ticket where id = ?", TicketId.of(ticket).value()).get(0);
    }

    int looks(String booking) {
        return Integer.parseInt(
                texts("select looks from booking where id = ?", uuid(booking)).get(0));
    }

    /** In the order in which they were made. */
    List<String> attempts(String booking) {
        return texts(
                "select status from payment where booking_id = ? order by attempt", uuid(booking));
    }

    List<String> refunds(String booking) {
        return texts(
                """
                select r.status from refund r join payment p on p.id = r.payment_id
                where p.booking_id = ? order by r.created_at""",
                uuid(booking));
    }

    /** Whether what Stripe has answered is written down. */
    boolean refundIsKnown(String booking) {
        return !texts(
                        """
                        select r.stripe_refund_id from refund r join payment p on p.id = r.payment_id
                        where p.booking_id = ? and r.stripe_refund_id is not null""",
                        uuid(booking))
                .isEmpty();
    }

    /** Whether what Stripe has told is applied, or was dealt with. */
    boolean isApplied(String stripeEvent) {
        return !texts(
                        "select id from stripe_event where id = ? and applied_at is not null",
                        stripeEvent)
                .isEmpty();
    }

    private List<String> texts(String query, Object id) {
        try (var connection = database.connect();
                var statement = connection.prepareStatement(query)) {
            statement.setObject(1, id);
            var texts = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void change(String command, Object... parameters) {
        try (var connection = database.connect();
                var statement = connection.prepareStatement(command)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static UUID uuid(String booking) {
        return BookingId.of(booking).uuid();
    }

    private static long number(String event) {
        return EventId.of(event).value();
    }
}
