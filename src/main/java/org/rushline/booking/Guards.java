package org.rushline.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.rushline.payment.PaymentSucceeded;
import org.rushline.payment.stripe.Attempt;
import org.rushline.platform.id.TicketId;

/** The guards against double sales. A test removes each and sees the audit find the violation. */
@ApplicationScoped
public class Guards {

    /** Two requests of one buyer must not each miss the other's tickets. */
    public boolean ordersInTurn() {
        return true;
    }

    /** Who has not been let in is turned away before anything is done for them. */
    public boolean turnedAway(boolean outside) {
        return outside;
    }

    /** While a waiting room is on, nobody reserves who has not been let in. */
    public boolean admitted(boolean open) {
        return open;
    }

    public boolean withinLimit(int tickets, int limit) {
        return tickets <= limit;
    }

    /** A claim needs every ticket free, under the tickets' locks. */
    public boolean claimable(Set<TicketId> gone) {
        return gone.isEmpty();
    }

    public boolean payable(Instant now, Instant payBy) {
        return now.isBefore(payBy);
    }

    public boolean closedToPayment(BookingStatus status) {
        return status.closing();
    }

    /** The secret leaves only after the intent was stored while the booking was payable. */
    public boolean secretMayLeave(boolean written) {
        return written;
    }

    /** One attempt at a time: the next begins only after Stripe has ended the former. */
    public boolean nextAttempt(Attempt last) {
        return !last.live();
    }

    public boolean claimMayEnd(boolean someAttemptLive) {
        return !someAttemptLive;
    }

    /** A booking that is being paid is not released before Stripe was asked. */
    public boolean closesBeforeItEnds() {
        return true;
    }

    /** The amount paid is exactly the amount asked for. */
    public boolean rightMoney(Attempt attempt, PaymentSucceeded payment) {
        return attempt.due().equals(payment.received());
    }

    public boolean allSold(int sold, int tickets) {
        return sold == tickets;
    }

    /** A cancelled booking gets no tickets after all; its payment is refunded. */
    public boolean cancelledStaysCancelled(BookingStatus status) {
        return status == BookingStatus.CANCELLING;
    }
}
