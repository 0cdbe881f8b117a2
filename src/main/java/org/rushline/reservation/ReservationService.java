package org.rushline.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.rushline.availability.board.SeatBoards;
import org.rushline.availability.board.SeatBoards.NoBoard;
import org.rushline.booking.BookingId;
import org.rushline.booking.BookingInsertion.Order;
import org.rushline.booking.BookingRefusals;
import org.rushline.booking.BookingView;
import org.rushline.booking.Bookings;
import org.rushline.booking.TicketsGone;
import org.rushline.catalog.EventId;
import org.rushline.catalog.SaleTerms;
import org.rushline.inventory.TicketId;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.InvalidFields.FieldError;
import org.rushline.platform.validation.Valid;
import org.rushline.reconciliation.LiveBookings;
import org.rushline.seatchoice.SeatGapRule;

/** Turns a buyer's wish into tickets that are held for them. */
@ApplicationScoped
public class ReservationService {

    @Inject Valid valid;
    @Inject HoldLimits limits;
    @Inject HeldReservations reservations;
    @Inject SeatAllocator choosing;
    @Inject SeatRequests wishes;
    @Inject SeatBoards boards;
    @Inject SaleTerms terms;
    @Inject Bookings bookings;
    @Inject LiveBookings live;

    /** An order as it was placed, before its tickets are known. */
    private record Placed(UUID booking, long event, UUID buyer, byte[] origin, byte[] hash) {

        Order of(List<Long> tickets) {
            return new Order(booking, event, buyer, origin, tickets, hash);
        }
    }

    /**
     * @param key the same for the same order; null if there will be no other
     * @throws TicketsGone naming those that others have
     * @throws WouldLeaveSingleSeat offering other tickets
     * @throws NoneLeft if there are not so many
     */
    public BookingView order(EventId event, Requester who, String key, NewBooking wish) {
        valid.check(wish);
        var buyer = who.buyer();
        var id = BookingId.derived(buyer, key == null ? UUID.randomUUID().toString() : key);
        var origin = limits.origin(who.from());
        var placed = new Placed(id.uuid(), event.value(), buyer, origin, wish.hash(event));
        if (wish.ticketIds() != null) {
            return certain(placed, tickets(wish.ticketIds()));
        }
        try {
            return seated(placed, wish, chosen(placed, wish));
        } catch (NoBoard e) {
            throw BookingRefusals.notOnSale();
        }
    }

    private BookingView certain(Placed placed, List<Long> tickets) {
        var sale = terms.of(placed.event);
        if (sale.open() && !sale.singleSeats()) {
            mustLeaveNoGap(placed, tickets);
        }
        return reservations.reserve(placed.of(tickets));
    }

    private void mustLeaveNoGap(Placed placed, List<Long> tickets) {
        var board = boards.of(placed.event);
        var ordinals = board.ordinals(tickets);
        if (ordinals.size() < tickets.size()
                || !ordinals.stream().allMatch(board.seats()::isFree)) {
            return; // gone, or of another event: that is the more urgent thing to say
        }
        // A single ticket may leave a gap, but not two of them, one after the other.
        var others =
                tickets.size() == 1
                        ? board.ordinals(live.ofBuyer(placed.event, placed.buyer, placed.booking))
                        : List.<Integer>of();
        var gap = new SeatGapRule(board.seats()).broken(ordinals, others);
        if (gap.isPresent() && !bookings.exists(placed.booking)) {
            throw new WouldLeaveSingleSeat(
                    boards.place(board, gap.get().ordinal()),
                    board.tickets(gap.get().alternative()));
        }
    }

    private BookingView chosen(Placed placed, NewBooking asked) {
        terms.of(placed.event); // unknown events and drafts are not found
        var best = asked.bestAvailable();
        var wish =
                best != null
                        ? wishes.bestAvailable(placed.event, best)
                        : wishes.areas(placed.event, asked.areas());
        var scope = List.of(placed.event, best != null ? best.tier() : "areas");
        try {
            return choosing.reserve(
                    placed.event, scope, wish, tickets -> reservations.reserve(placed.of(tickets)));
        } catch (NoneLeft e) {
            return again(placed, e);
        }
    }

    /** Of the seats it has: those that were just chosen are others if it was ordered before. */
    private BookingView seated(Placed placed, NewBooking wish, BookingView booking) {
        if (wish.bestAvailable() == null) {
            return booking.seatedApart(false); // areas are where they were asked for
        }
        var board = boards.of(placed.event);
        var tickets = booking.tickets().stream().map(t -> TicketId.of(t.id()).value()).toList();
        return booking.seatedApart(!board.seats().rows().areTogether(board.ordinals(tickets)));
    }

    /** An order that was carried out has its seats, however little is left now. */
    private BookingView again(Placed placed, NoneLeft refusal) {
        if (!bookings.exists(placed.booking)) {
            throw refusal;
        }
        return reservations.reserve(placed.of(List.of()));
    }

    private static List<Long> tickets(List<String> ids) {
        var seen = new HashSet<Long>();
        var twice = new ArrayList<FieldError>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(TicketId.of(ids.get(i)).value())) {
                twice.add(new FieldError("ticketIds[" + i + "]", "is named twice"));
            }
        }
        if (!twice.isEmpty()) {
            throw new InvalidFields(twice);
        }
        return List.copyOf(new TreeSet<>(seen)); // in the order in which every lock is taken
    }
}
