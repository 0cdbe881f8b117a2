package org.rushline.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.rushline.booking.BookingChanged.Became;
import org.rushline.booking.Judge.Order;
import org.rushline.holds.Hold;
import org.rushline.holds.Holds;
import org.rushline.platform.Milestone;
import org.rushline.platform.Milestones;
import org.rushline.platform.problem.Problem;

/**
 * Reserves certain tickets: first the holds, which keep the crowd away, then the judge. A hold is
 * taken back only when the booking was looked for and does not have the ticket; when nobody knows
 * how a commit ended, time takes it back.
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
            return known(order).orElseThrow(() -> new TicketsGone(gone));
        }
        milestones.reached(Milestone.HOLDS_TAKEN);
        var booking = judged(order, hold);
        milestones.reached(Milestone.RESERVED);
        if (booking.status().equals(BookingStatus.IN_PROGRESS.name())) {
            tell(order, order.tickets(), Became.HELD);
        } else {
            takeBack(order, hold);
        }
        return booking;
    }

    /** A repeated order is the same booking, whoever has its tickets by now. */
    private Optional<BookingView> known(Order order) {
        return bookings.exists(order.booking())
                ? Optional.of(judge.reserve(order))
                : Optional.empty();
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

    /** All but what the booking has by an earlier sending of its order. */
    private void takeBack(Order order, Hold hold) {
        var back = new TreeSet<>(order.tickets());
        live.tickets(order.booking()).forEach(back::remove);
        holds.release(back, hold);
    }

    private void tell(Order order, Collection<Long> tickets, Became became) {
        changed.fire(
                new BookingChanged(order.booking(), order.event(), List.copyOf(tickets), became));
    }

    /** In the order of ids, as every lock is taken. */
    static List<Long> inOrder(Collection<Long> tickets) {
        return List.copyOf(new TreeSet<>(tickets));
    }

    /** Of an order without a key of its own: no other will ever be the same. */
    static String freshKey() {
        return UUID.randomUUID().toString();
    }
}
