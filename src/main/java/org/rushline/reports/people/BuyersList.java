package org.rushline.reports.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rushline.booking.BookingStatus;
import org.rushline.booking.BookingView;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;

/** Who has bought tickets of an event, the newest first; also who has returned them. */
@Stateless
public class BuyersList {

    static final int PAGE = 100;

    private static final Instant ALL = Instant.parse("9999-12-31T00:00:00Z");
    private static final BookingId LAST = new BookingId(new UUID(-1, -1));

    private static final String BUYERS =
            """
            select b.*, a.name, a.email, statement_timestamp() as now, i.sold, i.returned, i.paid, i.refunded
            from (select id, buyer_id, status, currency, created_at, pay_by from booking b
                where b.event_id = ? and b.status in ('CONFIRMED', 'REFUNDING', 'REFUNDED') and (b.created_at, b.id) < (?, ?)
                    and exists (select from item_ever i where i.booking_id = b.id and i.status in ('SOLD', 'RETURNED'))
                order by b.created_at desc, b.id desc limit ?) b
            join account a on a.id = b.buyer_id
            cross join lateral (select count(*) filter (where i.status = 'SOLD') as sold,
                    count(*) filter (where i.status = 'RETURNED') as returned, sum(i.price + i.fee) as paid,
                    coalesce(sum(i.price + i.fee) filter (where i.status = 'RETURNED'), 0) as refunded
                from item_ever i where i.booking_id = b.id and i.status in ('SOLD', 'RETURNED')) i
            order by b.created_at desc, b.id desc""";

    @Inject Sql sql;

    /** Where a page of the list ended. */
    private record Spot(Instant createdAt, BookingId id) {}

    /**
     * @param after the last booking of the page before; null for the first page
     */
    public BuyersFound page(EventId event, String after) {
        var found = page(event, after, PAGE + 1);
        return found.size() > PAGE
                ? new BuyersFound(found.subList(0, PAGE), found.get(PAGE - 1).bookingId())
                : new BuyersFound(found, null);
    }

    /** Likewise, as many as are wanted. */
    public List<BuyerRow> page(EventId event, String after, int most) {
        if (sql.first("select id from event where id = ?", row -> true, event).isEmpty()) {
            throw new NotFound("event");
        }
        var spot = after == null || after.isBlank() ? new Spot(ALL, LAST) : spot(after);
        return sql.list(BUYERS, BuyersList::buyer, event, spot.createdAt, spot.id, most);
    }

    private Spot spot(String after) {
        return sql.first(
                        "select id, created_at from booking where id = ?",
                        row -> new Spot(Sql.instant(row, "created_at"), booking(row)),
                        BookingId.of(after))
                .orElseThrow(() -> new InvalidFields("after", "must be a booking of a list"));
    }

    private static BookingId booking(ResultSet row) throws SQLException {
        return new BookingId(row.getObject("id", UUID.class));
    }

    private static BuyerRow buyer(ResultSet row) throws SQLException {
        return new BuyerRow(
                booking(row).toString(),
                Sql.instant(row, "created_at"),
                BookingView.Status.of(
                        BookingStatus.valueOf(row.getString("status")),
                        Sql.instant(row, "now"),
                        Sql.instant(row, "pay_by"),
                        row.getInt("returned") > 0),
                row.getString("name"),
                row.getString("email"),
                row.getInt("sold"),
                row.getInt("returned"),
                row.getLong("paid"),
                row.getLong("refunded"),
                row.getString("currency"));
    }
}
