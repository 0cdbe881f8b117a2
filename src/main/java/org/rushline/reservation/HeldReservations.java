package org.rushline.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rushline.availability.board.SeatBoards;
import org.rushline.booking.BookingChanged;
import org.rushline.booking.BookingInsertion.Order;
import org.rushline.booking.BookingView;
import org.rushline.booking.Bookings;
import org.rushline.booking.TicketsGone;
import org.rushline.catalog.SaleTerms;
import org.rushline.holds.Hold;
import org.rushline.holds.Holds;
import org.rushline.platform.FailPoint;
import org.rushline.platform.FailPoints;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.Problems;
import org.rushline.reconciliation.LiveBookings;
import org.rushline.reservation.ReservationDecision.Judgement;
import org.rushline.seatchoice.SeatState;

/**
 * Reserves known tickets: takes the holds first, which keeps the crowd off the database, then asks
 * for the decision. A hold is released only if the booking certainly lacks the ticket; if the
 * outcome of a commit is unknown, the hold lapses.
 */
@ApplicationScoped
public class HeldReservations {

    private final SecureRandom random = new SecureRandom();

    @Inject Holds holds;
    @Inject ReservationDecision decision;
    @Inject SaleTerms terms;
    @Inject Bookings bookings;
    @Inject LiveBookings live;
    @Inject SeatBoards boards;
    @Inject FailPoints failPoints;
    @Inject Event<BookingChanged> changed;

    /** Throws TicketsGone naming those that others have. */
    BookingView reserve(Order order) {
        var duration = terms.of(order.event()).hold();
        var until = System.currentTimeMillis() + duration.toMillis();
        var hold = Hold.of(order.booking(), random.nextLong(), until);
        var gone = holds.take(order.tickets(), hold, duration);
        if (!gone.isEmpty()) {
            return known(order).orElseThrow(() -> gone(order, gone));
        }
        failPoints.reached(FailPoint.HOLDS_TAKEN);
        var judgement = judged(order, hold);
        failPoints.reached(FailPoint.RESERVED);
        if (judgement.fresh()) {
            changed.fire(
                    new BookingChanged(
                            order.booking(), order.event(), order.tickets(), SeatState.HELD));
        } else {
            takeBack(order, hold); // the booking may have ended long ago, or have other seats
        }
        return judgement.booking();
    }

    /** The cache forgets what was sold a while ago; the board remembers it without a query. */
    private TicketsGone gone(Order order, Set<TicketId> held) {
        var all = new TreeSet<>(held);
        all.addAll(boards.taken(order.event(), order.tickets()));
        return new TicketsGone(all);
    }

    /** A repeated request returns its booking, whoever has the tickets by now. */
    private Optional<BookingView> known(Order order) {
        if (!bookings.exists(order.booking())) {
            return Optional.empty();
        }
        live.restore(order.tickets()); // the failed attempt may have replaced our own holds
        return Optional.of(decision.reserve(order).booking());
    }

    private Judgement judged(Order order, Hold hold) {
        try {
            return judgedTwice(order);
        } catch (TicketsGone gone) {
            takeBack(order, hold);
            live.restore(gone.tickets());
            throw gone;
        } catch (RuntimeException e) {
            if (Problems.rolledBack(e)) {
                takeBack(order, hold);
            }
            throw e;
        }
    }

    /** The hold in the way may have lapsed a moment ago. */
    private Judgement judgedTwice(Order order) {
        try {
            return decision.reserve(order);
        } catch (TicketsGone gone) {
            if (!live.lapse(gone.tickets())) {
                throw gone;
            }
            return decision.reserve(order);
        }
    }

    /** Releases all but the tickets that the booking got from an earlier copy of the request. */
    private void takeBack(Order order, Hold hold) {
        var back = new TreeSet<>(order.tickets());
        live.tickets(order.booking()).forEach(back::remove);
        holds.release(back, hold);
    }
}
