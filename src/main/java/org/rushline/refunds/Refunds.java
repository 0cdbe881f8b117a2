package org.rushline.refunds;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.rushline.platform.Money;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.AttemptId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.RefundId;
import org.rushline.platform.sql.Sql;

/** Decisions to give money back, made in the transaction that takes the seats back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Refunds {

    private static final String DECIDE =
            """
            insert into refund (id, payment_id, decision_id, amount, reason, decided_by)
            values (?, ?, ?, ?, ?, ?) on conflict (payment_id, decision_id) do nothing""";

    private static final String OPEN =
            """
            select exists (select from refund r join payment p on p.id = r.payment_id
                where p.booking_id = ? and r.status <> 'DONE')""";

    private static final String REFUNDED =
            "select coalesce(sum(amount), 0) from refund where payment_id = ?";

    @Inject Sql sql;

    /**
     * Decides it once, however often it is decided.
     *
     * @param decision the same for the same decision
     * @param amount with all other refunds of the payment not above what was paid
     * @param decidedBy an operator's account; null if nobody did
     * @return the refund's id
     */
    public RefundId decide(
            AttemptId payment, UUID decision, Money amount, String reason, AccountId decidedBy) {
        var id = id(payment, decision);
        sql.change(DECIDE, id, payment, decision, amount.amount(), reason, decidedBy);
        return id;
    }

    /** Minor units that were decided to go back so far. */
    public long refunded(AttemptId payment) {
        return sql.first(REFUNDED, row -> row.getLong(1), payment).orElseThrow();
    }

    /** Whether some of the money is still on its way, or has failed to go. */
    public boolean open(BookingId reference) {
        return sql.first(OPEN, row -> row.getBoolean(1), reference).orElseThrow();
    }

    private static RefundId id(AttemptId payment, UUID decision) {
        var name = "refund " + payment.value() + " " + decision;
        return new RefundId(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
