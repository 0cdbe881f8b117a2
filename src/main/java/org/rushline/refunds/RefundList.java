package org.rushline.refunds;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.RefundId;
import org.rushline.platform.sql.Sql;

/** Decided refunds, for operators. */
@Stateless
public class RefundList {

    private static final String LIST =
            """
            select r.id, p.booking_id, r.amount, r.by_hand, r.elsewhere, p.currency, r.status, r.try, r.reason, r.failure, r.note,
                r.stripe_refund_id, r.created_at, r.done_at
            from refund r join payment p on p.id = r.payment_id
            where r.status = ? order by r.created_at desc, r.id limit ?""";

    @Inject Sql sql;

    public List<RefundView> withStatus(String status, int most) {
        return sql.list(LIST, RefundList::view, status, most);
    }

    private static RefundView view(ResultSet row) throws SQLException {
        return new RefundView(
                new RefundId(row.getObject("id", UUID.class)).toString(),
                new BookingId(row.getObject("booking_id", UUID.class)).toString(),
                row.getLong("amount"),
                row.getLong("by_hand"),
                row.getLong("elsewhere"),
                row.getString("currency"),
                row.getString("status"),
                row.getInt("try"),
                row.getString("reason"),
                row.getString("failure"),
                row.getString("note"),
                row.getString("stripe_refund_id"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "done_at"));
    }
}
