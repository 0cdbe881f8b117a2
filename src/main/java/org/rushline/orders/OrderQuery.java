package org.rushline.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.rushline.booking.BookingView;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.sql.Sql;

/** The statement that finds bookings: what leads to them, and what else they must be. */
final class OrderQuery {

    /** Where a page of the list ended. */
    record Spot(Instant createdAt, BookingId id) {

        static Spot of(ResultSet row) throws SQLException {
            return new Spot(
                    Sql.instant(row, "created_at"), new BookingId(row.getObject("id", UUID.class)));
        }
    }

    private static final String COLUMNS =
            """
            select b.id, b.event_id, b.buyer_id, b.status, b.total, b.currency, b.created_at, b.expires_at, b.pay_by
            from booking b where true""";

    private static final String RETURNED =
            "exists (select from item_ever i where i.booking_id = b.id and i.status = 'RETURNED')";

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final String status;
    private boolean leads;
    private int scanned;

    OrderQuery(OrderQuestion asked, Spot after) {
        status = status(asked.status());
        and("b.created_at >= ?", asked.from());
        and("b.created_at < ?", asked.until());
        and("b.total >= ?", asked.least());
        and("b.total <= ?", asked.most());
        if (after != null) {
            and("(b.created_at, b.id) < (?, ?)", after.createdAt(), after.id());
        }
    }

    /** Of what leads to the bookings. */
    void where(String condition, Object parameter) {
        leads = true;
        and(condition, parameter);
    }

    /** Likewise. */
    void oneOf(String column, Collection<?> ids) {
        if (ids.isEmpty()) {
            leads = true;
            conditions.append(" and false");
        } else {
            where(column + " = any(?)", ids);
        }
    }

    boolean leads() {
        return leads;
    }

    /** Nothing leads to them: so many are looked at, one after the other. */
    void newest(int most) {
        scanned = most;
    }

    private void and(String condition, Object... values) {
        if (values[0] != null) {
            conditions.append(" and ").append(condition);
            Collections.addAll(parameters, values);
        }
    }

    /**
     * The bookings that fit, as {@code found}.
     *
     * @param listed whether they are looked through in the order of the list
     */
    String text(boolean listed) {
        var order = listed ? " order by b.created_at desc, b.id desc limit " + scanned : "";
        return "with looked_at as materialized ("
                + COLUMNS
                + conditions
                + order
                + "), found as materialized (select * from looked_at b where "
                + status
                + ") ";
    }

    Object[] parameters(Object... more) {
        var all = new ArrayList<>(parameters);
        Collections.addAll(all, more);
        return all.toArray();
    }

    /** As {@link BookingView.Status#of} shows it. */
    private static String status(BookingView.Status shown) {
        return shown == null
                ? "true"
                : switch (shown) {
                    case IN_PROGRESS ->
                            "b.status = 'IN_PROGRESS' and b.expires_at > statement_timestamp()";
                    case PAYING -> "b.status = 'PAYING' and b.pay_by > statement_timestamp()";
                    case ENDING ->
                            "(b.status in ('LAPSING', 'CANCELLING')"
                                    + " or b.status = 'PAYING' and b.pay_by <= statement_timestamp())";
                    case EXPIRED ->
                            "(b.status = 'EXPIRED'"
                                    + " or b.status = 'IN_PROGRESS' and b.expires_at <= statement_timestamp())";
                    case CONFIRMED -> "b.status = 'CONFIRMED' and not " + RETURNED;
                    case PARTLY_REFUNDED -> "b.status = 'CONFIRMED' and " + RETURNED;
                    case CANCELLED -> "b.status = 'CANCELLED'";
                    case REFUNDING -> "b.status = 'REFUNDING'";
                    case REFUNDED -> "b.status = 'REFUNDED'";
                };
    }
}
