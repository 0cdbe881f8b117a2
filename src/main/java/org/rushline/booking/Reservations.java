package org.rushline.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import org.rushline.booking.BookingChanged.Became;
import org.rushline.booking.Judge.Order;
import org.rushline.holds.Hold;
import org.rushline.holds.Holds;
import org.rushline.platform.Milestone;
import org.rushline.platform.Milestones;
import org.rushline.platform.problem.Problem;

/**
 * Reserves certain tickets: first the holds, which keep the crowd away, then the judge. A hold is
 * taken back only when the booking was looked for and is not there; when nobody knows how a commit
 * ended, time takes it back.
 */
@ApplicationScoped
public class Reservations {

    private final SecureRandom random = new SecureRandom();

    @Inject Holds holds;
    @Inject Judge judge;
    @Inject SaleTerms terms;
    @Inject Bookings bookings;
    @Inject LiveBookings live;
    @Inject Milestones milestones;
    @Inject Event<BookingChanged> changed;

    /**
     * @throws TicketsGone naming those that others have
     */
    BookingView reserve(Order order) {
        var duration = terms.of(order.event()).hold();
        var until = System.currentTimeMillis() + duration.toMillis();
        var hold = Hold.of(order.booking(), random.nextLong(), until);
        var gone = holds.take(order.tickets(), hold, duration);
        if (!gone.isEmpty()) {
            throw new TicketsGone(gone);
        }
        milestones.reached(Milestone.HOLDS_TAKEN);
        var booking = judged(order, hold);
        milestones.reached(Milestone.RESERVED);
        tell(order, order.tickets(), Became.HELD);
        return booking;
    }

    private BookingView judged(Order order, Hold hold) {
        try {
            return judgedTwice(order);
        } catch (TicketsGone gone) {
            takeBack(order, hold);
            live.restore(gone.tickets());
            throw gone;
        } catch (Problem refusal) {
            takeBack(order, hold);
            throw refusal;
        }
    }

    /** What stands in the way may have run out a moment ago. */
    private BookingView judgedTwice(Order order) {
        try {
            return judge.reserve(order);
        } catch (TicketsGone gone) {
            if (!live.lapse(gone.tickets())) {
                throw gone;
            }
            return judge.reserve(order);
        }
    }

    private void takeBack(Order order, Hold hold) {
        if (!bookings.exists(order.booking())) {
            holds.release(order.tickets(), hold);
        }
    }

    private void tell(Order order, Collection<Long> tickets, Became became) {
        changed.fire(
                new BookingChanged(order.booking(), order.event(), List.copyOf(tickets), became));
    }
}
