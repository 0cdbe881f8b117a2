package org.rushline.refunds;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.payment.RefundChanged;
import org.rushline.payment.stripe.MovedAtStripe;
import org.rushline.payment.stripe.StripeRefund;
import org.rushline.platform.Money;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.RefundId;
import org.rushline.platform.sql.Sql;
import org.rushline.platform.validation.SingleLine;
import org.rushline.platform.validation.Valid;

/** The rows as the worker sees them: taken by lease, written only for the try that was taken. */
@Stateless
public class RefundRows {

    /** Stripe keeps keys for a day at least; an hour is for late requests. */
    private static final String TAKE =
            """
            update refund r set asked_at = coalesce(r.asked_at, clock_timestamp()),
                next_try = clock_timestamp() + interval '30 seconds'
            from payment p
            where p.id = r.payment_id and r.id in (select id from refund
                where status = 'DUE' and next_try <= statement_timestamp()
                order by next_try limit 20 for update skip locked)
            returning r.id, p.booking_id, p.stripe_id, r.try, r.amount - r.by_hand - r.elsewhere as amount, p.currency, r.stripe_refund_id,
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

    private static final String LOCK =
            """
            select received from payment
            where id = (select payment_id from refund where id = ?) for update""";

    private static final String COUNTED =
            """
            select coalesce(sum(by_hand), 0) from refund
            where payment_id = (select payment_id from refund where id = ?)""";

    private static final String COUNT =
            """
            update refund set by_hand = by_hand + ?, try = try + 1, asked_at = null, failure = left(?, 500),
                next_try = clock_timestamp()
            where id = ? and try = ? and status = 'DUE' returning amount = by_hand + elsewhere""";

    private static final String NOTHING_LEFT =
            """
            update refund set status = 'DONE', done_at = clock_timestamp()
            where id = ? and status = 'DUE' and amount = by_hand + elsewhere""";

    /** A new key, and a pause of four minutes in all: what lasts longer is for a person. */
    private static final String REFUSED =
            """
            update refund set try = try + 1, asked_at = null, failure = left(?, 500), refusals = refusals + 1,
                next_try = clock_timestamp() + power(2, refusals) * interval '1 second',
                status = case when refusals + 1 < 8 then 'DUE' else 'FAILED' end
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
            where stripe_refund_id = ? and status in ('DUE', 'DONE') and by_hand + elsewhere < amount""";

    private static final String RETRY =
            """
            update refund set status = 'DUE', try = try + 1, stripe_refund_id = null, asked_at = null,
                refusals = 0, next_try = clock_timestamp()
            where status = 'FAILED' and id = any(?)""";

    private static final String FAILED_ONES = "select id from refund where status = 'FAILED'";

    private static final String SETTLE =
            """
            update refund r set status = 'DONE', elsewhere = r.amount - r.by_hand, note = ?, settled_by = ?,
                done_at = clock_timestamp()
            from payment p where p.id = r.payment_id and r.id = ? and r.status = 'FAILED'
            returning p.booking_id""";

    @Inject Sql sql;

    /** Records that a failed refund was paid back another way. */
    @Schema(name = "RefundSettlement", description = "A settlement of a failed refund.")
    public record Settlement(
            @Schema(
                            description = "A note on how the money was refunded.",
                            examples = "By bank transfer, no. 4711.")
                    @NotNull
                    @SingleLine
                    @Size(max = 500)
                    String note) {}

    @Inject Valid valid;
    @Inject Event<RefundDone> done;
    @Inject Event<MovedAtStripe> moved;
    @Inject Event<MoneyByHand> moneyByHand;

    public List<DueRefund> take() {
        return sql.list(
                TAKE,
                row ->
                        new DueRefund(
                                new RefundId(row.getObject("id", UUID.class)),
                                new BookingId(row.getObject("booking_id", UUID.class)),
                                row.getString("stripe_id"),
                                row.getInt("try"),
                                Money.of(row.getLong("amount"), row.getString("currency")),
                                row.getString("stripe_refund_id"),
                                row.getBoolean("forgotten")));
    }

    /** Records Stripe's answer, and fires an event when the money has gone. */
    public void write(DueRefund refund, StripeRefund answer) {
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

    /**
     * Stripe has definitely not done it. What somebody gave back by hand counts, as far as it is
     * missing now and no other refund of the payment has counted it; the rest is tried anew.
     *
     * @param all refunds of the payment, as Stripe has them
     */
    public void refused(DueRefund refund, List<StripeRefund> all, Refused refused) {
        long received = sql.first(LOCK, row -> row.getLong(1), refund.id()).orElseThrow();
        long spare =
                refused.byHand()
                        - sql.first(COUNTED, row -> row.getLong(1), refund.id()).orElseThrow();
        long missing = refund.amount().amount() - (received - refused.given());
        if (Math.min(missing, spare) > 0) {
            count(refund, Math.min(missing, spare), refused.why());
        } else {
            sql.change(
                    refused.considered() ? REFUSED : AGAIN,
                    refused.why(),
                    refund.id(),
                    refund.attempt());
        }
        all.stream().filter(StripeRefund::byHand).forEach(one -> moved.fire(one.moved()));
        moneyByHand.fire(new MoneyByHand(refund.intentId()));
    }

    private void count(DueRefund refund, long amount, String why) {
        var nothingLeft =
                sql.first(
                        COUNT,
                        row -> row.getBoolean(1),
                        amount,
                        why,
                        refund.id(),
                        refund.attempt());
        if (nothingLeft.orElse(false) && sql.change(NOTHING_LEFT, refund.id()) == 1) {
            done.fire(new RefundDone(refund.reference()));
        }
    }

    public void later(DueRefund refund) {
        sql.change(LATER, refund.id(), refund.attempt());
    }

    /** Lets an operator retry a failed refund; false if it has not failed. */
    public boolean retry(RefundId refund) {
        return sql.change(RETRY, List.of(refund)) == 1;
    }

    /** All that have failed, as when the account had no money. Returns how many. */
    public int retryAll() {
        var failed = sql.list(FAILED_ONES, row -> new RefundId(row.getObject(1, UUID.class)));
        return failed.isEmpty() ? 0 : sql.change(RETRY, failed);
    }

    public boolean settle(RefundId refund, AccountId by, Settlement settlement) {
        valid.check(settlement);
        var reference =
                sql.first(
                        SETTLE,
                        row -> new BookingId(row.getObject(1, UUID.class)),
                        settlement.note().strip(),
                        by,
                        refund);
        reference.ifPresent(settled -> done.fire(new RefundDone(settled)));
        return reference.isPresent();
    }

    public void look(@Observes RefundChanged changed) {
        sql.change(LOOK, changed.stripeRefundId());
    }
}
