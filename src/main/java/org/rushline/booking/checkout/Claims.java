package org.rushline.booking.checkout;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rushline.booking.Booking;
import org.rushline.booking.BookingChanged;
import org.rushline.booking.BookingRefusals;
import org.rushline.booking.BookingStatus;
import org.rushline.booking.Bookings;
import org.rushline.booking.Guards;
import org.rushline.booking.TicketsGone;
import org.rushline.catalog.SaleTermsReader;
import org.rushline.holds.HoldSettings;
import org.rushline.inventory.TicketClaims;
import org.rushline.payment.Payments;
import org.rushline.payment.stripe.Attempt;
import org.rushline.payment.stripe.AttemptStatus;
import org.rushline.payment.stripe.StripeFault;
import org.rushline.platform.Idempotency;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.AttemptId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.seatchoice.SeatState;

/** The claim: a booking's sole right to pay for its tickets. Each method is one transaction. */
@Stateless
public class Claims {

    /**
     * What the buyer may pay now.
     *
     * @param attempt null if there was nothing to pay and the booking is confirmed
     * @param remaining until {@code payBy}, by the database's clock
     */
    public record Claim(
            BookingId booking,
            EventId event,
            List<TicketId> tickets,
            Attempt attempt,
            Instant payBy,
            Duration remaining) {

        boolean free() {
            return attempt == null;
        }
    }

    @Inject Bookings bookings;
    @Inject Payments payments;
    @Inject TicketClaims tickets;
    @Inject SaleTermsReader sale;
    @Inject Guards guards;
    @Inject Idempotency idempotency;
    @Inject Event<BookingChanged> changed;
    @Inject Event<PaymentRefused> refused;

    @Inject HoldSettings settings;

    /**
     * Takes the claim, or finds it taken. Repeating this changes nothing, not even the time.
     *
     * @throws TicketsGone if another booking has claimed or bought some of the tickets
     */
    public Claim claim(AccountId buyer, BookingId id) {
        var booking = bookings.lockOf(buyer, id);
        return switch (booking.status()) {
            case IN_PROGRESS -> begin(booking);
            case PAYING -> goOn(booking);
            case CONFIRMED, REFUNDING, REFUNDED -> throw PaymentRefusals.alreadyPaid();
            case LAPSING, CANCELLING -> whileClosing(booking);
            case EXPIRED -> throw PaymentRefusals.holdLapsed();
            case CANCELLED -> throw BookingRefusals.ended(booking.status());
        };
    }

    private Claim whileClosing(Booking booking) {
        if (guards.closedToPayment(booking.status())) {
            throw PaymentRefusals.holdLapsed();
        }
        return goOn(booking);
    }

    private Claim begin(Booking booking) {
        if (!sale.open(booking.event())) {
            throw BookingRefusals.notOnSale();
        }
        var ours = bookings.liveTickets(booking.id());
        var gone = tickets.lock(ours);
        if (!guards.claimable(gone)) {
            throw new TicketsGone(gone);
        }
        var now = bookings.now();
        if (!now.isBefore(booking.expiresAt())) {
            throw PaymentRefusals.holdLapsed();
        }
        tickets.claim(booking.id(), ours);
        booking.claim(now, now.plus(settings.pay()));
        if (booking.total().amount() == 0) {
            confirmFree(booking, ours);
            tell(booking, ours, SeatState.SOLD);
            return claim(booking, ours, null, now);
        }
        tell(booking, ours, SeatState.CLAIMED);
        var attempt = payments.begin(booking.id(), booking.total());
        return claim(booking, ours, attempt, now);
    }

    private void confirmFree(Booking booking, List<TicketId> ours) {
        if (!guards.allSold(tickets.sell(booking.id(), ours), ours.size())) {
            throw new TicketsGone(ours);
        }
        bookings.sold(booking.id());
        booking.confirm(null);
    }

    private void tell(Booking booking, List<TicketId> ours, SeatState became) {
        changed.fire(new BookingChanged(booking.id(), booking.event(), ours, became));
    }

    private Claim goOn(Booking booking) {
        var now = bookings.now();
        if (!guards.payable(now, booking.payBy())) {
            throw PaymentRefusals.holdLapsed();
        }
        var last = lastAttempt(booking.id());
        var attempt =
                guards.nextAttempt(last) ? payments.begin(booking.id(), booking.total()) : last;
        return claim(booking, bookings.liveTickets(booking.id()), attempt, now);
    }

    /** A payment that did not confirm the booking was not asked for. */
    private Attempt lastAttempt(BookingId id) {
        return payments.of(id).stream()
                .filter(attempt -> attempt.status() != AttemptStatus.SUCCEEDED)
                .reduce((one, next) -> next)
                .orElseThrow(PaymentRefusals::alreadyPaid);
    }

    private static Claim claim(
            Booking booking, List<TicketId> tickets, Attempt attempt, Instant now) {
        var payBy = booking.payBy();
        return new Claim(
                booking.id(),
                booking.event(),
                tickets,
                attempt,
                payBy,
                Duration.between(now, payBy));
    }

    /** Stores the attempt's intent. Only if this commits and returns true, its secret may leave. */
    public boolean record(BookingId id, AttemptId attempt, String intentId) {
        var payable = bookings.lock(id).filter(b -> b.status() == BookingStatus.PAYING).isPresent();
        return guards.secretMayLeave(payable && payments.open(attempt, intentId));
    }

    /** Abandons an attempt whose failure Stripe would repeat for ever: nobody has its secret. */
    public void giveUp(BookingId id, AttemptId attempt) {
        bookings.lock(id).ifPresent(booking -> payments.abandon(attempt));
    }

    /** Tells the event's operators that their buyers cannot pay. */
    public void refused(BookingId id, StripeFault fault) {
        bookings.lock(id)
                .map(
                        booking ->
                                new PaymentRefused(
                                        booking.event(),
                                        booking.total(),
                                        fault.code(),
                                        fault.getMessage()))
                .ifPresent(refused::fire);
    }

    /** The intent that a browser may be paying now. */
    public Optional<String> openIntent(BookingId id) {
        return payments.of(id).stream()
                .filter(attempt -> attempt.status() == AttemptStatus.OPEN)
                .map(Attempt::intentId)
                .findFirst();
    }

    /**
     * Extends the hold, once, before payment begins. Repeating a key changes nothing.
     *
     * @throws org.rushline.platform.problem.Problem 409 if it was extended before, or is too late
     */
    public void extend(AccountId buyer, BookingId id, String key, Duration by) {
        var booking = bookings.lockOf(buyer, id);
        if (!idempotency.first(buyer, "POST /bookings/" + id + "/extension", key, "")) {
            return;
        }
        if (booking.extended()) {
            throw PaymentRefusals.extendedBefore();
        }
        var now = bookings.now();
        if (booking.status() == BookingStatus.PAYING) {
            throw PaymentRefusals.alreadyPaying();
        }
        if (booking.status() != BookingStatus.IN_PROGRESS) {
            throw BookingRefusals.ended(booking.status());
        }
        if (!now.isBefore(booking.expiresAt())) {
            throw PaymentRefusals.holdLapsed();
        }
        booking.extend(now, booking.expiresAt().plus(by));
    }
}
