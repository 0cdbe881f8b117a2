package org.rushline.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.rushline.payment.stripe.Intent;
import org.rushline.payment.stripe.MovedAtStripe;
import org.rushline.payment.stripe.NoticeTopic;
import org.rushline.payment.stripe.StripeRefund;
import org.rushline.platform.sql.Sql;

/** Applies each of Stripe's notices once. "Known" means applied, not just stored. */
@Stateless
public class Inbox {

    private static final String APPLY =
            """
            insert into stripe_event (id, type, object_id, applied_at) values (?, ?, ?, clock_timestamp())
            on conflict (id) do update set applied_at = clock_timestamp()
                where stripe_event.applied_at is null""";

    private static final String KEEP =
            """
            insert into stripe_event (id, type, object_id, attempts, next_try)
            values (?, ?, ?, 1, clock_timestamp() + interval '2 seconds')
            on conflict (id) do nothing""";

    /** Nobody looks at it again by itself. */
    private static final String GIVE_UP =
            """
            insert into stripe_event (id, type, object_id, failure, next_try)
            values (?, ?, ?, left(?, 500), 'infinity')
            on conflict (id) do update set next_try = 'infinity', failure = excluded.failure
                where stripe_event.applied_at is null""";

    private static final String FAILED =
            "update stripe_event set failure = left(?, 500) where id = ? and applied_at is null";

    private static final String CLOSE =
            """
            update stripe_event set applied_at = clock_timestamp()
            where id = ? and applied_at is null""";

    /** Taking an event is also putting it off: who dies with it has not lost it. */
    private static final String TAKE =
            """
            update stripe_event set attempts = attempts + 1,
                next_try = clock_timestamp() + least(attempts + 1, 60) * interval '5 seconds'
            where id in (select id from stripe_event
                where applied_at is null and next_try <= statement_timestamp()
                order by next_try limit 50 for update skip locked)
            returning id, type, object_id, attempts""";

    /**
     * An event that waits for somebody to apply it.
     *
     * @param type null if it did not say
     * @param objectId what it is about; null likewise
     */
    public record Waiting(String id, String type, String objectId, int attempts) {

        /** Whether Stripe must be asked for the event itself. */
        boolean vague() {
            return type == null || objectId == null;
        }
    }

    @Inject Sql sql;
    @Inject Event<PaymentSucceeded> succeeded;
    @Inject Event<PaymentCanceled> canceled;
    @Inject Event<RefundChanged> refundChanged;
    @Inject Event<MovedAtStripe> moved;
    @Inject Event<StripeEventStuck> stuck;

    /** Tells the observers in the transaction that records it; the second time does nothing. */
    public void apply(Waiting event, Intent intent) {
        if (first(event)) {
            tell(intent);
        }
    }

    /** Likewise, of a refund: one of ours should be looked at, any other was made by hand. */
    public void apply(Waiting event, StripeRefund refund) {
        if (first(event)) {
            refundChanged.fire(new RefundChanged(refund.id()));
            if (refund.byHand()) {
                moved.fire(refund.moved());
            }
        }
    }

    /** Likewise, of what the card holder's bank wants. */
    public void apply(Waiting event, MovedAtStripe dispute) {
        if (first(event)) {
            moved.fire(dispute);
        }
    }

    /** Likewise, of what has nothing to do with us, or of a refund that is ours. */
    public void apply(Waiting event) {
        if (first(event) && NoticeTopic.of(event.type()) == NoticeTopic.REFUND) {
            refundChanged.fire(new RefundChanged(event.objectId()));
        }
    }

    private boolean first(Waiting event) {
        return sql.change(APPLY, event.id(), event.type(), event.objectId()) == 1;
    }

    /** Of a payment intent's states only success and cancellation are final. */
    public void tell(Intent intent) {
        if (intent.reference() == null || intent.attempt() == null) {
            return;
        }
        if (intent.status() == Intent.Status.SUCCEEDED) {
            succeeded.fire(
                    new PaymentSucceeded(
                            intent.reference(), intent.attempt(), intent.id(), intent.received()));
        } else if (intent.status() == Intent.Status.CANCELED) {
            canceled.fire(new PaymentCanceled(intent.reference(), intent.id()));
        }
    }

    /** Keeps it for {@link InboxJob} on any node. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(Waiting event) {
        sql.change(KEEP, event.id(), event.type(), event.objectId());
    }

    /** For a person: neither it nor Stripe tells what it is about. */
    public void giveUp(Waiting event, String why) {
        if (sql.change(GIVE_UP, event.id(), event.type(), event.objectId(), why) == 1) {
            tellPerson(event, why);
        }
    }

    public void failed(Waiting event, String why, boolean often) {
        if (sql.change(FAILED, why, event.id()) == 1 && often) {
            tellPerson(event, why);
        }
    }

    private void tellPerson(Waiting event, String why) {
        stuck.fire(new StripeEventStuck(event.id(), event.type(), event.objectId(), why));
    }

    /** A person has looked at it. False if it was applied, or is not known. */
    public boolean close(String eventId) {
        return sql.change(CLOSE, eventId) == 1;
    }

    public List<Waiting> take() {
        return sql.list(
                TAKE,
                row ->
                        new Waiting(
                                row.getString("id"),
                                row.getString("type"),
                                row.getString("object_id"),
                                row.getInt("attempts")));
    }
}
