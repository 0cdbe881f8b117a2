package org.rushline.booking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rushline.booking.BookingView.Status;
import org.rushline.catalog.history.EventChange;
import org.rushline.catalog.history.EventNews;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.id.TierId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.BatchQuery;
import org.rushline.platform.sql.Sql;

/** Reads bookings as their buyers see them, always by buyer. */
@Stateless
public class BookingViews {

    /** Looks names up one by one: without statistics PostgreSQL would join a whole plan. */
    private static final String SELECT =
            """
            select b.id, b.event_id, b.status, b.created_at, b.expires_at, b.pay_by, b.extended_at,
                b.total, b.fees, b.currency, b.cancel_reason, clock_timestamp() as now,
                exists (select from item_ever where booking_id = b.id and status = 'RETURNED') as returned,
                i.ticket_id, t.ordinal, i.tier_id, i.price, i.fee, i.status as item_status,
                (select name from section where seat_plan_id = s.seat_plan_id and number = s.section) as section,
                s.row_label, s.seat_label, s.note, (select name from price_tier where id = i.tier_id) as tier_name
            from booking b
            left join booking_item i on i.booking_id = b.id
            left join ticket t on t.id = i.ticket_id
            left join seat s on s.seat_plan_id = t.seat_plan_id and s.ordinal = t.ordinal
            """;

    static final String ONE = SELECT + "where b.id = ? and b.buyer_id = ? order by t.ordinal";
    private static final String ANY = SELECT + "where b.id = ? order by t.ordinal";

    private static final String OF_EVENT =
            SELECT
                    + """
                    where b.id in (select id from booking where event_id = ?
                        order by created_at desc, id desc limit ?)
                    order by b.created_at desc, b.id, t.ordinal""";

    private static final String MINE =
            SELECT
                    + """
                    where b.id in (select id from booking where buyer_id = ?
                        order by created_at desc, id desc limit ?)
                    order by b.created_at desc, b.id, t.ordinal""";

    /** Reads seats that went away when the event moved to another plan. */
    private static final String FORMER =
            """
            select f.booking_id, f.ticket_id, null::int as ordinal, f.tier_id, f.price, f.fee, f.status as item_status,
                f.section, f.row_label, f.seat_label, null as note,
                (select name from price_tier where id = f.tier_id) as tier_name
            from former_item f where f.booking_id = any((select ?)::uuid[]) order by f.ticket_id""";

    @Inject Sql sql;
    @Inject EventNews news;

    /** Throws NotFound if there is none, or it is somebody else's. */
    public BookingView of(AccountId buyer, BookingId id) {
        return read(ONE, id, buyer).stream().findFirst().orElseThrow(() -> new NotFound("booking"));
    }

    /** The same as part of a batch; the booking comes once for each ticket. */
    public static BatchQuery<BookingView> question(AccountId buyer, BookingId id) {
        var views = new LinkedHashMap<BookingId, BookingView>();
        return new BatchQuery<>(ONE, row -> add(row, views), id, buyer);
    }

    public BookingView any(BookingId id) {
        return read(ANY, id).stream().findFirst().orElseThrow(() -> new NotFound("booking"));
    }

    public List<BookingView> ofEvent(EventId event, int most) {
        return read(OF_EVENT, event, most);
    }

    public List<BookingView> mine(AccountId buyer, int most) {
        return read(MINE, buyer, most);
    }

    private List<BookingView> read(String query, Object... parameters) {
        var views = new LinkedHashMap<BookingId, BookingView>();
        sql.list(query, row -> add(row, views), parameters);
        return told(views);
    }

    private List<BookingView> told(Map<BookingId, BookingView> views) {
        var events = views.values().stream().map(BookingViews::event).distinct();
        var changes = news.of(events.toList());
        if (changes.values().stream().flatMap(List::stream).anyMatch(EventChange::movesSeats)) {
            addFormer(views);
        }
        return views.values().stream()
                .map(view -> view.hearing(changes.getOrDefault(event(view), List.of())))
                .toList();
    }

    private static EventId event(BookingView view) {
        return EventId.of(view.eventId());
    }

    private void addFormer(Map<BookingId, BookingView> views) {
        sql.list(
                FORMER,
                row ->
                        views.get(new BookingId(row.getObject("booking_id", UUID.class)))
                                .tickets()
                                .add(ticket(row)),
                views.keySet());
    }

    /** A row is a ticket; the first row of a booking carries all of it. */
    private static BookingView add(ResultSet row, Map<BookingId, BookingView> views)
            throws SQLException {
        var id = new BookingId(row.getObject("id", UUID.class));
        if (!views.containsKey(id)) {
            views.put(id, view(id, row));
        }
        var view = views.get(id);
        if (row.getObject("ticket_id") != null) { // otherwise all its seats went away
            view.tickets().add(ticket(row));
        }
        return view;
    }

    private static BookingView view(BookingId id, ResultSet row) throws SQLException {
        var status = BookingStatus.valueOf(row.getString("status"));
        var now = Sql.instant(row, "now");
        var payBy = Sql.instant(row, "pay_by");
        var until = payBy == null ? Sql.instant(row, "expires_at") : payBy;
        var shown = Status.of(status, now, until, row.getBoolean("returned"));
        return new BookingView(
                id.toString(),
                new EventId(row.getLong("event_id")).toString(),
                shown,
                Sql.instant(row, "created_at"),
                until,
                shown.payable() ? Math.max(0, Duration.between(now, until).toSeconds()) : 0,
                status == BookingStatus.IN_PROGRESS && row.getObject("extended_at") == null,
                row.getLong("total"),
                row.getLong("fees"),
                row.getString("currency"),
                null,
                row.getString("cancel_reason"),
                List.of(),
                new ArrayList<>());
    }

    private static BookedTicket ticket(ResultSet row) throws SQLException {
        return new BookedTicket(
                new TicketId(row.getLong("ticket_id")).toString(),
                row.getObject("ordinal", Integer.class),
                row.getString("section"),
                row.getString("row_label"),
                row.getString("seat_label"),
                row.getString("note"),
                new TierId(row.getLong("tier_id")).toString(),
                row.getString("tier_name"),
                row.getLong("price"),
                row.getLong("fee"),
                row.getString("item_status"));
    }
}
