package org.rushline.booking.checkout;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.annotation.Metric;
import org.rushline.booking.Booking;
import org.rushline.booking.BookingChanged;
import org.rushline.booking.BookingStatus;
import org.rushline.booking.Bookings;
import org.rushline.booking.Guards;
import org.rushline.inventory.TicketClaims;
import org.rushline.payment.PaymentCanceled;
import org.rushline.payment.PaymentSucceeded;
import org.rushline.payment.Payments;
import org.rushline.payment.stripe.Attempt;
import org.rushline.platform.id.TicketId;
import org.rushline.refunds.RefundDone;
import org.rushline.refunds.Refunds;
import org.rushline.seatchoice.SeatState;

/** Records what Stripe says is final. A repeated or late notice changes nothing. */
@Stateless
public class Settlement {

    private static final Logger LOG = Logger.getLogger(Settlement.class.getName());

    @Inject Bookings bookings;
    @Inject Payments payments;
    @Inject Refunds refunds;
    @Inject TicketClaims tickets;
    @Inject ReplacementSeats otherSeats;
    @Inject Guards guards;
    @Inject Event<BookingChanged> changed;
    @Inject Event<PaymentStopped> stopped;
    @Inject Event<PaymentUnknown> unknown;

    @Inject
    @Metric(
            name = "rushline_payments_without_seats",
            absolute = true,
            description = "Payments that could not have what they were for: should stay 0")
    Counter withoutSeats;

    public void settle(@Observes PaymentSucceeded payment) {
        var booking = bookings.lock(payment.reference()).orElse(null);
        if (booking == null) {
            LOG.severe(() -> payment.intentId() + " is paid, for a booking that does not exist");
            unknown.fire(new PaymentUnknown(payment.intentId(), payment.received()));
            return;
        }
        var attempt = attempt(payment);
        if (!payments.succeed(attempt.id(), payment.intentId(), payment.received())) {
            return;
        }
        if (!attempt.live() || !awaitsMoney(booking.status())) {
            withoutSeats.inc();
            LOG.severe(() -> payment.intentId() + " was not to be paid any more: it goes back");
            refundOf(booking, attempt, payment, "It was not to be paid any more");
        } else if (!guards.rightMoney(attempt, payment)) {
            withoutSeats.inc();
            LOG.severe(() -> payment.intentId() + " is not what was asked for: it goes back");
            refund(booking, attempt, payment, "The amount paid was not the amount due");
        } else if (guards.cancelledStaysCancelled(booking.status())) {
            refund(booking, attempt, payment, "The booking was cancelled");
        } else {
            confirm(booking, attempt, payment);
        }
    }

    private static boolean awaitsMoney(BookingStatus status) {
        return status == BookingStatus.PAYING || status.closing();
    }

    private Attempt attempt(PaymentSucceeded payment) {
        var all = payments.of(payment.reference());
        return all.stream()
                .filter(a -> payment.intentId().equals(a.intentId()))
                .findFirst()
                .or(
                        () ->
                                all.stream()
                                        .filter(a -> a.number() == payment.attempt())
                                        .filter(a -> a.intentId() == null)
                                        .findFirst())
                .orElseGet(
                        () ->
                                payments.unexpected(
                                        payment.reference(),
                                        payment.intentId(),
                                        payment.received()));
    }

    private void confirm(Booking booking, Attempt attempt, PaymentSucceeded payment) {
        var ours = bookings.liveTickets(booking.id());
        if (guards.allSold(tickets.sell(booking.id(), ours), ours.size())) {
            bookings.sold(booking.id());
            booking.confirm(attempt.id());
            tell(booking, ours, SeatState.SOLD);
            return;
        }
        withoutSeats.inc();
        LOG.severe(() -> booking.id() + " is paid, its seats are not there");
        if (otherSeats.give(booking.id())) {
            bookings.sold(booking.id());
            booking.confirm(attempt.id());
            tell(booking, bookings.liveTickets(booking.id()), SeatState.SOLD);
        } else {
            tickets.takeBack(booking.id(), ours);
            refund(booking, attempt, payment, "The seats could not be had");
        }
    }

    private void refund(Booking booking, Attempt attempt, PaymentSucceeded payment, String reason) {
        var ours = bookings.liveTickets(booking.id());
        tickets.endClaim(booking.id(), ours);
        bookings.released(booking.id());
        booking.refund(reason);
        refundOf(booking, attempt, payment, reason);
        tell(booking, ours, SeatState.FREE);
    }

    private void refundOf(
            Booking booking, Attempt attempt, PaymentSucceeded payment, String reason) {
        refunds.decide(attempt.id(), booking.id().uuid(), payment.received(), reason, null);
    }

    private void tell(Booking booking, List<TicketId> ours, SeatState became) {
        changed.fire(new BookingChanged(booking.id(), booking.event(), ours, became));
    }

    /** Closes the attempt, but never the claim: there may be another attempt. */
    public void canceled(@Observes PaymentCanceled payment) {
        bookings.lock(payment.reference())
                .filter(booking -> payments.cancel(payment.intentId()))
                .filter(
                        booking ->
                                booking.status() == BookingStatus.PAYING) // so we did not cancel it
                .map(b -> new PaymentStopped(payment.intentId(), b.total()))
                .ifPresent(stopped::fire);
    }

    public void refunded(@Observes RefundDone refund) {
        bookings.lock(refund.reference())
                .filter(booking -> booking.status() == BookingStatus.REFUNDING)
                .filter(booking -> !refunds.open(booking.id()))
                .ifPresent(Booking::refunded);
    }
}
