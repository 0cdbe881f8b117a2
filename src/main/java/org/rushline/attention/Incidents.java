package org.rushline.attention;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.rushline.platform.sql.Sql;

/** Records incidents in the transaction that found them. */
@Stateless
public class Incidents {

    /** Money that was on its way and has arrived is no news. */
    private static final String REPORT =
            """
            insert into incident (kind, subject, intent_id, event_id, amount, currency, state, detail)
            values (?, ?, ?, ?, ?, ?, left(?, 100), left(?, 500))
            on conflict (kind, subject) do update set amount = excluded.amount, state = excluded.state,
                detail = excluded.detail, since = clock_timestamp(),
                settled_at = case when incident.state = 'pending' and excluded.state = 'succeeded'
                    then incident.settled_at end
            where incident.state <> excluded.state or incident.amount is distinct from excluded.amount
                or incident.kind = 'PAYMENTS_REFUSED' and incident.settled_at is not null""";

    private static final String SETTLE =
            """
            update incident set settled_at = clock_timestamp(), settled_by = null, note = coalesce(note, ?)
            where kind = ? and subject = ? and settled_at is null""";

    private static final String SETTLE_COUNTED =
            """
            update incident set settled_at = clock_timestamp(), settled_by = null, note = coalesce(note, ?)
            where kind = 'REFUND_BY_HAND' and intent_id = ? and settled_at is null
                and (select sum(amount) from incident where kind = 'REFUND_BY_HAND' and intent_id = ?
                    and state in ('pending', 'succeeded'))
                <= (select sum(by_hand) from refund r join payment p on p.id = r.payment_id where p.stripe_id = ?)""";

    private static final String OURS = "select 1 from payment where stripe_id = ?";

    @Inject Sql sql;

    public void report(Incident incident) {
        sql.change(
                REPORT,
                incident.kind().name(),
                incident.subject(),
                incident.intentId(),
                incident.event(),
                incident.amount(),
                incident.currency(),
                incident.state(),
                incident.detail());
    }

    public void settle(Kind kind, String subject, String note) {
        sql.change(SETTLE, note, kind.name(), subject);
    }

    /** Settles a refund made by hand if all of it counts for refunds decided here. */
    public void settleCounted(String intentId, String note) {
        sql.change(SETTLE_COUNTED, note, intentId, intentId, intentId);
    }

    /** Others may take money by the same account. */
    public boolean isOurs(String intentId) {
        return intentId != null && sql.first(OURS, row -> true, intentId).isPresent();
    }
}
