package org.rushline.reconciliation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.rushline.booking.DueBookings;
import org.rushline.holds.Holds;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.sql.Sql;

/** Live holds as the database has them; the cache is restored from here. */
@Stateless
public class LiveBookings {

    private static final String LIVE =
            """
            select b.id, i.ticket_id, greatest(b.expires_at, b.pay_by) as until,
                b.status = 'IN_PROGRESS' and b.expires_at <= clock_timestamp() as lapsed
            from booking b join booking_item i on i.booking_id = b.id
            where i.status = 'HELD' and b.status in ('IN_PROGRESS', 'PAYING', 'LAPSING', 'CANCELLING')
            """;

    private static final String OF_TICKETS = LIVE + "and i.ticket_id = any((select ?)::bigint[])";
    private static final String FREE =
            """
            select exists (select from ticket_state
                where id = any((select ?)::bigint[]) and state = 'FREE')""";

    private static final String OF_BUYER =
            """
            select i.ticket_id from booking b join booking_item i on i.booking_id = b.id
            where b.event_id = ? and b.buyer_id = ? and b.id <> ? and i.status in ('HELD', 'SOLD')""";

    private static final String YOUNG =
            """
            select exists (select from booking where event_id = ? and status = 'IN_PROGRESS'
                and created_at > clock_timestamp() - interval '2 seconds')""";

    private static final String PAGE = LIVE + "and b.id > ? order by b.id limit 5000";
    private static final BookingId FIRST = new BookingId(new UUID(0, 0));

    private record Live(BookingId booking, TicketId ticket, Instant until, boolean lapsed) {}

    @Inject Sql sql;
    @Inject Holds holds;
    @Inject DueBookings dueBookings;

    /**
     * Ends lapsed bookings that still have some of these tickets.
     *
     * @return whether some of them are free now: by this, or because the job has just done it
     */
    public boolean lapse(Collection<TicketId> tickets) {
        var lapsed =
                sql.list(OF_TICKETS, LiveBookings::live, tickets).stream()
                        .filter(Live::lapsed)
                        .map(Live::booking)
                        .distinct()
                        .toList();
        if (!lapsed.isEmpty()) {
            dueBookings.lapseHolds(lapsed); // waits if the job is already at it
        }
        return !lapsed.isEmpty()
                || sql.first(FREE, row -> row.getBoolean(1), tickets).orElse(false);
    }

    public List<TicketId> tickets(BookingId booking) {
        return sql.list(LIVE + "and b.id = ?", LiveBookings::live, booking).stream()
                .map(Live::ticket)
                .toList();
    }

    public List<TicketId> ofBuyer(EventId event, AccountId buyer, BookingId except) {
        return sql.list(OF_BUYER, row -> new TicketId(row.getLong(1)), event, buyer, except);
    }

    /** Whether a hold has just begun whose buyer may release it in a moment. */
    public boolean somebodyIsChoosing(EventId event) {
        return sql.first(YOUNG, row -> row.getBoolean(1), event).orElse(false);
    }

    public void restore(Collection<TicketId> tickets) {
        var unused = restore(sql.list(OF_TICKETS, LiveBookings::live, tickets));
    }

    /**
     * Restores one page of all live holds.
     *
     * @param after the booking that the last page ended with; null for the first page
     * @return the booking that this page ends with; null if there are no more
     */
    public BookingId restoreAfter(BookingId after) {
        var page = sql.list(PAGE, LiveBookings::live, after == null ? FIRST : after);
        restore(page).join();
        return page.isEmpty() ? null : page.get(page.size() - 1).booking;
    }

    private CompletableFuture<Void> restore(List<Live> all) {
        Map<BookingId, List<Live>> byBooking = new LinkedHashMap<>();
        all.stream()
                .filter(live -> !live.lapsed)
                .forEach(
                        live ->
                                byBooking
                                        .computeIfAbsent(live.booking, b -> new ArrayList<>())
                                        .add(live));
        return CompletableFuture.allOf(
                byBooking.entrySet().stream()
                        .map(entry -> restore(entry.getKey(), entry.getValue()))
                        .toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<?> restore(BookingId booking, List<Live> rows) {
        var tickets = rows.stream().map(Live::ticket).toList();
        return holds.restore(booking, tickets, rows.get(0).until);
    }

    private static Live live(ResultSet row) throws SQLException {
        return new Live(
                new BookingId(row.getObject(1, UUID.class)),
                new TicketId(row.getLong(2)),
                Sql.instant(row, "until"),
                row.getBoolean("lapsed"));
    }
}
