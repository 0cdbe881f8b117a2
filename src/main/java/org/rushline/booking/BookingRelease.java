package org.rushline.booking;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rushline.inventory.TicketClaims;
import org.rushline.payment.Payments;
import org.rushline.payment.stripe.Attempt;
import org.rushline.payment.stripe.AttemptStatus;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.TicketId;
import org.rushline.refunds.Refunds;
import org.rushline.seatchoice.SeatState;

/** A closing state comes first, then Stripe cancels; only its final answer ends the claim. */
@Stateless
public class BookingRelease {

    /** How far the release has come. */
    public enum Progress {
        FREE,
        /** A payment is being stopped; if it succeeds first, it is refunded. */
        STOPPING,
        PAID
    }

    @Inject Bookings bookings;
    @Inject Payments payments;
    @Inject Refunds refunds;
    @Inject TicketClaims tickets;
    @Inject Guards guards;
    @Inject Event<BookingChanged> changed;

    public Progress release(AccountId buyer, BookingId id) {
        var booking = bookings.lockOf(buyer, id);
        booking.release(bookings.now());
        return begin(booking, "Released by the buyer");
    }

    /** The operator or the event ends it; {@link BookingRefund} handles what is paid. */
    public Progress cancel(BookingId id, String reason) {
        return bookings.lock(id).map(booking -> begin(booking, reason)).orElse(Progress.FREE);
    }

    private Progress begin(Booking booking, String reason) {
        switch (booking.status()) {
            case IN_PROGRESS -> {
                booking.drop(reason);
                release(booking);
                return Progress.FREE;
            }
            case PAYING, LAPSING -> {
                booking.close(reason);
                if (!guards.closesBeforeItEnds()) {
                    endClaim(booking);
                }
                return Progress.STOPPING;
            }
            case CANCELLING, REFUNDING -> {
                return Progress.STOPPING;
            }
            case CONFIRMED -> {
                return Progress.PAID;
            }
            default -> {
                return Progress.FREE;
            }
        }
    }

    /** The next step for a booking that is being released. */
    public record Step(BookingStatus status, Optional<Attempt> open) {

        public boolean closing() {
            return status != null && status.closing();
        }
    }

    /** Abandons an attempt whose intent is unknown: nobody can get its secret any more. */
    public Step next(BookingId id) {
        var booking = bookings.lock(id).orElse(null);
        if (booking == null || !booking.status().closing()) {
            return new Step(booking == null ? null : booking.status(), Optional.empty());
        }
        var attempts = payments.of(id);
        attempts.stream()
                .filter(attempt -> attempt.status() == AttemptStatus.CREATING)
                .forEach(attempt -> payments.abandon(attempt.id()));
        return new Step(
                booking.status(),
                attempts.stream().filter(a -> a.status() == AttemptStatus.OPEN).findFirst());
    }

    /** Ends the claim if no attempt can succeed any more. */
    public void end(BookingId id) {
        bookings.lock(id).filter(booking -> booking.status().closing()).ifPresent(this::endClaim);
    }

    private void endClaim(Booking booking) {
        var live = payments.of(booking.id()).stream().anyMatch(this::bringsMoney);
        if (!guards.claimMayEnd(live)) {
            return;
        }
        var ours = bookings.liveTickets(booking.id());
        tickets.endClaim(booking.id(), ours);
        booking.end();
        release(booking);
    }

    /** Refunds what was paid besides; it keeps no tickets. */
    private boolean bringsMoney(Attempt attempt) {
        return attempt.live()
                || (attempt.status() == AttemptStatus.SUCCEEDED
                        && refunds.refunded(attempt.id()) == 0);
    }

    private void release(Booking booking) {
        List<TicketId> ours = bookings.liveTickets(booking.id());
        bookings.released(booking.id());
        changed.fire(new BookingChanged(booking.id(), booking.event(), ours, SeatState.FREE));
    }
}
