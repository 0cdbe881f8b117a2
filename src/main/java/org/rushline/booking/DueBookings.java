package org.rushline.booking;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.sql.Sql;
import org.rushline.seatchoice.SeatState;

/** Only {@code statement_timestamp()} can use an index, not {@code clock_timestamp()}. */
@Stateless
public class DueBookings {

    /** Held and never claimed: Stripe need not be asked, and no ticket row changes. */
    static final String LAPSE =
            """
            with due as (
                select id from booking where status = 'IN_PROGRESS' and expires_at <= statement_timestamp()
                order by expires_at limit 200 for update skip locked),
            ended as (
                update booking b set status = 'EXPIRED', version = version + 1
                from due where b.id = due.id returning b.id, b.event_id)
            update booking_item i set status = 'RELEASED' from ended
            where i.booking_id = ended.id and i.status = 'HELD'
            returning ended.id, ended.event_id, i.ticket_id""";

    private static final String LAPSE_ONE =
            LAPSE.replace("where status", "where id = any(?) and status")
                    .replace("skip locked", "");

    /** The closing state is committed before Stripe is told anything. */
    static final String CLOSE =
            """
            update booking set status = 'LAPSING', version = version + 1, next_look = clock_timestamp(), looks = 0
            where id in (select id from booking where status = 'PAYING' and pay_by <= statement_timestamp()
                order by pay_by limit 200 for update skip locked)""";

    /** Taking a booking also postpones it, longer each time, so a node that dies loses nothing. */
    private static final String TAKE_CLOSING =
            """
            update booking set looks = looks + 1,
                next_look = clock_timestamp() + least(2 * (looks + 1), 60) * interval '1 second'
            where id in (select id from booking
                where status in ('LAPSING', 'CANCELLING') and next_look <= statement_timestamp()
                order by next_look limit 20 for update skip locked)
            returning id, looks""";

    /** A webhook may be lost, so long-running payments are asked about. */
    private static final String TAKE_PAYING =
            """
            update booking set looks = looks + 1,
                next_look = clock_timestamp() + least(15 * (looks + 1), 120) * interval '1 second'
            where id in (select id from booking where status = 'PAYING' and next_look <= statement_timestamp()
                order by next_look limit 20 for update skip locked)
            returning id, looks""";

    private static final String OF_CANCELLED_EVENTS =
            """
            select b.id, b.status, e.cancel_reason from event e join booking b on b.event_id = e.id
            where e.status = 'CANCELLED' and b.status in ('IN_PROGRESS', 'PAYING', 'LAPSING', 'CONFIRMED')
            limit 200""";

    /**
     * @param looks how often it was taken, this time included
     */
    public record Due(BookingId id, int looks) {}

    /** A booking of a cancelled event. */
    public record Swept(BookingId id, BookingStatus status, String reason) {}

    private record Released(BookingId booking, EventId event, TicketId ticket) {}

    @Inject Sql sql;
    @Inject Event<BookingChanged> changed;

    /** Ends lapsed holds; returns how many tickets became free. */
    public int lapseHolds() {
        return lapsed(sql.list(LAPSE, DueBookings::released));
    }

    /** Ends those of these bookings that have lapsed, without waiting for the job. */
    public int lapseHolds(List<BookingId> bookings) {
        return lapsed(sql.list(LAPSE_ONE, DueBookings::released, bookings));
    }

    private static Released released(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Released(
                new BookingId(row.getObject(1, UUID.class)),
                new EventId(row.getLong(2)),
                new TicketId(row.getLong(3)));
    }

    private int lapsed(List<Released> released) {
        Map<BookingId, List<Released>> byBooking = new LinkedHashMap<>();
        released.forEach(r -> byBooking.computeIfAbsent(r.booking, b -> new ArrayList<>()).add(r));
        byBooking.forEach(
                (booking, rows) ->
                        changed.fire(
                                new BookingChanged(
                                        booking,
                                        rows.get(0).event,
                                        rows.stream().map(Released::ticket).toList(),
                                        SeatState.FREE)));
        return released.size();
    }

    public int closeClaims() {
        return sql.change(CLOSE);
    }

    public List<Due> takeClosing() {
        return sql.list(TAKE_CLOSING, DueBookings::due);
    }

    public List<Due> takePaying() {
        return sql.list(TAKE_PAYING, DueBookings::due);
    }

    private static Due due(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Due(new BookingId(row.getObject("id", UUID.class)), row.getInt("looks"));
    }

    public List<Swept> ofCancelledEvents() {
        return sql.list(
                OF_CANCELLED_EVENTS,
                row ->
                        new Swept(
                                new BookingId(row.getObject(1, UUID.class)),
                                BookingStatus.valueOf(row.getString(2)),
                                row.getString(3)));
    }
}
