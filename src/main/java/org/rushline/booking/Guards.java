package org.rushline.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.rushline.payment.PaymentSucceeded;
import org.rushline.payment.stripe.Attempt;

/**
 * The rules without which somebody would pay for nothing or two would have one seat. They stand
 * here and not where they are used so that a test can take one away and see the checker cry.
 */
@ApplicationScoped
public class Guards {

    /** Two orders of one buyer must not each see only half of what they have. */
    public boolean ordersInTurn() {
        return true;
    }

    public boolean withinLimit(int tickets, int limit) {
        return tickets <= limit;
    }

    /** Who claims must find every ticket free, under the tickets' locks. */
    public boolean claimable(Set<Long> gone) {
        return gone.isEmpty();
    }

    /** Past its time a claim takes no further payment. */
    public boolean payable(Instant now, Instant payBy) {
        return now.isBefore(payBy);
    }

    /** A booking that is being let go takes no further payment. */
    public boolean closedToPayment(BookingStatus status) {
        return status.closing();
    }

    /** The secret leaves only when the intent was written down, while the booking was payable. */
    public boolean secretMayLeave(boolean written) {
        return written;
    }

    /** One attempt at a time: the next begins only after Stripe has ended the former. */
    public boolean nextAttempt(Attempt last) {
        return !last.live();
    }

    /** A claim ends only when no attempt can bring money any more. */
    public boolean claimMayEnd(boolean someAttemptLive) {
        return !someAttemptLive;
    }

    /** What is being paid is not given away because somebody says so: Stripe is asked first. */
    public boolean closesBeforeItEnds() {
        return true;
    }

    /** What was paid is exactly what was asked for. */
    public boolean rightMoney(Attempt attempt, PaymentSucceeded payment) {
        return attempt.amount() == payment.received()
                && attempt.currency().equals(payment.currency());
    }

    /** As many tickets were sold as the booking has. */
    public boolean allSold(int sold, int tickets) {
        return sold == tickets;
    }

    /** Whoever was told that it is cancelled does not get tickets after all, but the money back. */
    public boolean cancelledStaysCancelled(BookingStatus status) {
        return status == BookingStatus.CANCELLING;
    }
}
