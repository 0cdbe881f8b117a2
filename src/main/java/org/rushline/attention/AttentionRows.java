package org.rushline.attention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.rushline.attention.AttentionView.Action;
import org.rushline.platform.Ids;
import org.rushline.platform.Sql;

/** How the list is read: incidents that nobody has settled, and refunds that have failed. */
final class AttentionRows {

    /** What Stripe told too late to be noticed here is settled by having been applied. */
    static final String WAITING =
            """
            select w.*, p.booking_id, b.event_id, e.name as event_name from (
                select 'att_' as prefix, id, kind, subject, intent_id, state, detail, amount, currency, since, note
                from incident i where settled_at is null and not exists (select from stripe_event s
                    where i.kind = 'EVENT_UNCLEAR' and s.id = i.subject and s.applied_at is not null)
                union all
                select 'rfd_', r.id, 'REFUND_FAILED', r.stripe_refund_id, p.stripe_id, lower(r.status), r.failure,
                    r.amount, p.currency, r.next_try, null
                from refund r join payment p on p.id = r.payment_id where r.status = 'FAILED') w
            left join payment p on p.stripe_id = w.intent_id left join booking b on b.id = p.booking_id
            left join event e on e.id = b.event_id
            order by w.since, w.id limit ?""";

    private static final String HERE = "/api/operator/payments/attention/";
    private static final String REFUNDS = "/api/operator/refunds/";

    private AttentionRows() {}

    static AttentionView view(ResultSet row) throws SQLException {
        var kind = Kind.valueOf(row.getString("kind"));
        var id = Ids.encode(row.getString("prefix"), row.getObject("id", UUID.class));
        var amount = row.getObject("amount", Long.class);
        var booking = row.getObject("booking_id", UUID.class);
        var event = row.getObject("event_id", Long.class);
        return new AttentionView(
                id,
                kind,
                kind.what(),
                kind.advice(),
                row.getString("subject"),
                row.getString("state"),
                row.getString("detail"),
                amount,
                row.getString("currency"),
                booking == null ? null : Ids.encode("bkg_", booking),
                event == null ? null : Ids.encode("evt_", event),
                row.getString("event_name"),
                Sql.instant(row, "since"),
                row.getString("note"),
                actions(kind, id));
    }

    private static List<Action> actions(Kind kind, String id) {
        return kind == Kind.REFUND_FAILED
                ? List.of(new Action("Stripe is asked anew.", REFUNDS + id + "/retry", List.of()))
                : List.of(
                        new Action(
                                "It leaves this list; your note is kept.",
                                HERE + id + "/acknowledgement",
                                List.of("note")));
    }
}
