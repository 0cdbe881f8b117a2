package org.rushline.orders;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.rushline.booking.BookingStatus;
import org.rushline.booking.BookingView;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.sql.Sql;

/**
 * Finds bookings, the newest first. Each question has one way to its bookings, chosen here and not
 * by the planner, which knows of no limit by which a list may be found too late.
 */
@Stateless
public class OrderSearch {

    static final int PAGE = 100;

    /** So many bookings are looked at for one page when nothing leads to those of some status. */
    static final int LOOKED_AT = 5_000;

    private static final int PEOPLE = 2_000;
    private static final int PEOPLE_OF_EVENT = 10_000;
    private static final int PAYMENTS = 5_000;

    private static final String SHOW =
            """
            select b.*, e.name as event_name, a.name, a.email, statement_timestamp() as now,
                (select count(*) from item_ever where booking_id = b.id) as tickets,
                exists (select from item_ever where booking_id = b.id and status = 'RETURNED') as returned
            from (select * from found order by created_at desc, id desc limit ?) b
            join account a on a.id = b.buyer_id join event e on e.id = b.event_id
            order by b.created_at desc, b.id desc""";

    private static final String BY_ADDRESS =
            """
            select id from account where email ~>=~ lower(?) and email ~<~ (lower(?) || chr(1114111)) limit ?""";

    private static final String BY_NAME =
            """
            select id from account where to_tsvector('simple'::regconfig, name) @@ to_tsquery('simple'::regconfig, ?)
            limit ?""";

    private static final String BY_AMOUNT =
            """
            select distinct booking_id from (select booking_id from payment
                where amount between ? and ? limit ?) p""";

    private static final String BY_SEAT =
            """
            select distinct i.booking_id from event e
            join section c on c.seat_plan_id = e.seat_plan_id and lower(c.name) = lower(?)
            join seat s on s.seat_plan_id = c.seat_plan_id and s.section = c.number
                and (?::text is null or lower(s.row_label) = lower(?)) and (?::text is null or lower(s.seat_label) = lower(?))
            join ticket t on t.event_id = e.id and t.ordinal = s.ordinal
            join booking_item i on i.ticket_id = t.id and i.status in ('HELD', 'SOLD')
            where e.id = ?""";

    private static final String LAST =
            """
            select id as booking_id from looked_at order by created_at desc, id desc
            offset %d limit 1"""
                    .formatted(LOOKED_AT - 1);

    @Inject Sql sql;

    /**
     * @throws InvalidFields if it fits too many
     */
    public OrdersFound find(OrderQuestion asked) {
        var query = new OrderQuery(asked, after(asked.after()));
        var listed = !lead(asked, query);
        if (listed && asked.status() != null) {
            query.newest(LOOKED_AT);
        } else if (listed) {
            query.newest(PAGE + 1);
        }
        var text = query.text(listed) + SHOW;
        var found = sql.list(text, OrderSearch::order, query.parameters(PAGE + 1));
        if (found.size() > PAGE) {
            var page = found.subList(0, PAGE);
            return new OrdersFound(page, page.get(PAGE - 1).bookingId());
        }
        return new OrdersFound(
                found, listed && asked.status() != null ? lastLookedAt(query) : null);
    }

    /** Whether something leads to the bookings without looking through all of them. */
    private boolean lead(OrderQuestion asked, OrderQuery query) {
        if (asked.booking() != null) {
            query.where("b.id = ?", asked.booking());
        }
        if (asked.event() != null) {
            query.where("b.event_id = ?", asked.event());
        }
        if (asked.buyer() != null) {
            query.oneOf("b.buyer_id", people(asked));
        }
        if (asked.seat() != null) {
            query.oneOf("b.id", holders(asked.event(), asked.seat()));
        }
        if (query.leads() || !asked.namesAmount()) {
            return query.leads();
        }
        query.oneOf("b.id", paidFor(asked));
        return true;
    }

    private List<AccountId> people(OrderQuestion asked) {
        var most = asked.event() == null ? PEOPLE : PEOPLE_OF_EVENT;
        var buyer = asked.buyer();
        var people =
                buyer.contains("@")
                        ? sql.list(BY_ADDRESS, OrderSearch::account, buyer, buyer, most + 1)
                        : sql.list(BY_NAME, OrderSearch::account, NameWords.of(buyer), most + 1);
        if (people.size() > most) {
            throw new InvalidFields(
                    "buyer",
                    "fits more than "
                            + most
                            + " people: write more of the name, or the e-mail address");
        }
        return people;
    }

    private List<BookingId> holders(EventId event, OrderQuestion.SeatName seat) {
        return sql.list(
                BY_SEAT,
                OrderSearch::booking,
                seat.section(),
                seat.row(),
                seat.row(),
                seat.label(),
                seat.label(),
                event);
    }

    private List<BookingId> paidFor(OrderQuestion asked) {
        var found =
                sql.list(
                        BY_AMOUNT,
                        OrderSearch::booking,
                        asked.least() == null ? 0L : asked.least(),
                        asked.most() == null ? Long.MAX_VALUE : asked.most(),
                        PAYMENTS + 1);
        if (found.size() > PAYMENTS) {
            throw new InvalidFields(
                    asked.least() == null ? "most" : "least",
                    "fits more than "
                            + PAYMENTS
                            + " bookings: say the event or the buyer, too, or a narrower amount");
        }
        return found;
    }

    private OrderQuery.Spot after(BookingId last) {
        return last == null
                ? null
                : sql.first(
                                "select id, created_at from booking where id = ?",
                                OrderQuery.Spot::of,
                                last)
                        .orElseThrow(
                                () -> new InvalidFields("after", "must be a booking of a list"));
    }

    /** Null if there are no older ones. */
    private String lastLookedAt(OrderQuery query) {
        return sql.list(query.text(true) + LAST, OrderSearch::booking, query.parameters()).stream()
                .findFirst()
                .map(BookingId::toString)
                .orElse(null);
    }

    private static AccountId account(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("id", UUID.class));
    }

    private static BookingId booking(ResultSet row) throws SQLException {
        return new BookingId(row.getObject("booking_id", UUID.class));
    }

    private static FoundOrder order(ResultSet row) throws SQLException {
        var payBy = Sql.instant(row, "pay_by");
        return new FoundOrder(
                new BookingId(row.getObject("id", UUID.class)).toString(),
                BookingView.Status.of(
                        BookingStatus.valueOf(row.getString("status")),
                        Sql.instant(row, "now"),
                        payBy == null ? Sql.instant(row, "expires_at") : payBy,
                        row.getBoolean("returned")),
                Sql.instant(row, "created_at"),
                new EventId(row.getLong("event_id")).toString(),
                row.getString("event_name"),
                new OrderBuyer(
                        new AccountId(row.getObject("buyer_id", UUID.class)).toString(),
                        row.getString("name"),
                        row.getString("email")),
                row.getInt("tickets"),
                row.getLong("total"),
                row.getString("currency"));
    }
}
