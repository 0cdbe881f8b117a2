package org.rushline.refunds;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.rushline.payment.MoneyBack;
import org.rushline.payment.RefundChanged;
import org.rushline.platform.Sql;

/** The rows as the worker sees them: taken by lease, written only for the try that was taken. */
@Stateless
public class RefundRows {

    /**
     * Stripe keeps keys for a day at least; an hour is left for a request that is still on its way.
     */
    private static final String TAKE =
            """
            update refund r set asked_at = coalesce(r.asked_at, clock_timestamp()),
                next_try = clock_timestamp() + interval '30 seconds'
            from payment p
            where p.id = r.payment_id and r.id in (select id from refund
                where status = 'DUE' and next_try <= statement_timestamp()
                order by next_try limit 20 for update skip locked)
            returning r.id, p.booking_id, p.stripe_id, r.try, r.amount, p.currency, r.stripe_refund_id,
                r.asked_at < clock_timestamp() - interval '23 hours' as forgotten""";

    private static final String DONE =
            """
            update refund set status = 'DONE', stripe_refund_id = ?, done_at = clock_timestamp()
            where id = ? and try = ? and status = 'DUE'""";

    private static final String ACCEPTED =
            """
            update refund set stripe_refund_id = ?, next_try = clock_timestamp() + interval '1 minute'
            where id = ? and try = ? and status = 'DUE'""";

    private static final String FAILED =
            """
            update refund set status = 'FAILED', stripe_refund_id = coalesce(?, stripe_refund_id), failure = ?
            where id = ? and try = ? and status = 'DUE'""";

    /** A new key, and a pause that grows to an hour. */
    private static final String AGAIN =
            """
            update refund set try = try + 1, asked_at = null, failure = left(?, 500),
                next_try = clock_timestamp() + least(power(2, try), 3600) * interval '1 second'
            where id = ? and try = ? and status = 'DUE'""";

    private static final String LATER =
            """
            update refund set next_try = clock_timestamp() + interval '5 seconds'
            where id = ? and try = ? and status = 'DUE'""";

    /** Also one that was done: Stripe may take it back days later. */
    private static final String LOOK =
            """
            update refund set next_try = clock_timestamp(), status = 'DUE'
            where stripe_refund_id = ? and status in ('DUE', 'DONE')""";

    private static final String RETRY =
            """
            update refund set status = 'DUE', try = try + 1, stripe_refund_id = null, asked_at = null,
                next_try = clock_timestamp()
            where id = ? and status = 'FAILED'""";

    @PersistenceContext(unitName = "rushline")
    EntityManager em;

    @Inject Event<RefundDone> done;

    private Sql sql;

    @PostConstruct
    void prepare() {
        sql = new Sql(em);
    }

    public List<DueRefund> take() {
        return sql.list(
                TAKE,
                row ->
                        new DueRefund(
                                row.getObject("id", UUID.class),
                                row.getObject("booking_id", UUID.class),
                                row.getString("stripe_id"),
                                row.getInt("try"),
                                row.getLong("amount"),
                                row.getString("currency"),
                                row.getString("stripe_refund_id"),
                                row.getBoolean("forgotten")));
    }

    /** What Stripe says of it; tells who waits when the money has gone. */
    public void write(DueRefund refund, MoneyBack answer) {
        switch (answer.status()) {
            case SUCCEEDED -> {
                if (sql.change(DONE, answer.id(), refund.id(), refund.attempt()) == 1) {
                    done.fire(new RefundDone(refund.reference()));
                }
            }
            case PENDING -> sql.change(ACCEPTED, answer.id(), refund.id(), refund.attempt());
            case FAILED -> fail(refund, answer.id(), answer.failure());
        }
    }

    /** For a person to look at. It never disappears by itself. */
    public void fail(DueRefund refund, String stripeRefundId, String why) {
        sql.change(FAILED, stripeRefundId, why, refund.id(), refund.attempt());
    }

    /** Stripe has definitely not done it. */
    public void again(DueRefund refund, String why) {
        sql.change(AGAIN, why, refund.id(), refund.attempt());
    }

    /** Nothing is known: the same try, soon. */
    public void later(DueRefund refund) {
        sql.change(LATER, refund.id(), refund.attempt());
    }

    /** An operator wants a failed one tried anew. False if it has not failed. */
    public boolean retry(UUID refund) {
        return sql.change(RETRY, refund) == 1;
    }

    public void look(@Observes RefundChanged changed) {
        sql.change(LOOK, changed.stripeRefundId());
    }
}
