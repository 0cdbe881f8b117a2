package org.rushline.attention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rushline.attention.AttentionView.Action;
import org.rushline.platform.id.Ids;
import org.rushline.platform.sql.Sql;

/** Reads the list: unsettled incidents and failed refunds. */
final class AttentionRows {

    /** An event that was applied after all needs nobody. */
    static final String WAITING =
            """
            select w.*, p.booking_id, e.id as its_event, e.name as event_name from (
                select 'att_' as prefix, id, kind, subject, intent_id, event_id, state, detail, amount, currency,
                    since, note
                from incident i where settled_at is null and not exists (select from stripe_event s
                    where i.kind = 'EVENT_UNCLEAR' and s.id = i.subject and s.applied_at is not null)
                union all
                select 'rfd_', r.id, 'REFUND_FAILED', r.stripe_refund_id, p.stripe_id, null, 'failed', r.failure,
                    r.amount - r.by_hand, p.currency, r.next_try, null
                from refund r join payment p on p.id = r.payment_id where r.status = 'FAILED') w
            left join payment p on p.stripe_id = w.intent_id left join booking b on b.id = p.booking_id
            left join event e on e.id = coalesce(w.event_id, b.event_id)
            order by w.since, w.id limit ?""";

    private static final String HERE = "/api/operator/payments/attention/";
    private static final String REFUNDS = "/api/operator/refunds/";
    private static final String BOOKINGS = "/api/operator/bookings/";

    private AttentionRows() {}

    static AttentionView view(ResultSet row) throws SQLException {
        var kind = Kind.valueOf(row.getString("kind"));
        var id = Ids.encode(row.getString("prefix"), row.getObject("id", UUID.class));
        var booking = row.getObject("booking_id", UUID.class);
        var bookingId = booking == null ? null : Ids.encode("bkg_", booking);
        var event = row.getObject("its_event", Long.class);
        return new AttentionView(
                id,
                kind,
                kind.what(),
                kind.advice(),
                row.getString("subject"),
                row.getString("state"),
                row.getString("detail"),
                row.getObject("amount", Long.class),
                row.getString("currency"),
                bookingId,
                event == null ? null : Ids.encode("evt_", event),
                row.getString("event_name"),
                Sql.instant(row, "since"),
                row.getString("note"),
                actions(kind, id, bookingId));
    }

    private static List<Action> actions(Kind kind, String id, String bookingId) {
        if (kind == Kind.REFUND_FAILED) {
            return List.of(
                    new Action("We ask Stripe again.", REFUNDS + id + "/retry", List.of()),
                    new Action(
                            "It counts as refunded another way; your note says how.",
                            REFUNDS + id + "/settlement",
                            List.of("note")));
        }
        var actions = new ArrayList<Action>();
        actions.add(
                new Action(
                        "It leaves this list; your note is kept.",
                        HERE + id + "/acknowledgement",
                        List.of("note")));
        if (bookingId != null && (kind == Kind.REFUND_BY_HAND || kind == Kind.DISPUTE)) {
            actions.add(
                    new Action(
                            "The tickets are returned, and what is not refunded yet is refunded.",
                            BOOKINGS + bookingId + "/refund",
                            List.of("tickets", "reason")));
        }
        return actions;
    }
}
