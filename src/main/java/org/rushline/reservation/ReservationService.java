package org.rushline.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rushline.availability.board.SeatBoards;
import org.rushline.availability.board.SeatBoards.NoBoard;
import org.rushline.booking.BookedTicket;
import org.rushline.booking.BookingInsertion.Order;
import org.rushline.booking.BookingRefusals;
import org.rushline.booking.BookingView;
import org.rushline.booking.Bookings;
import org.rushline.booking.Guards;
import org.rushline.booking.TicketsGone;
import org.rushline.catalog.SaleTerms;
import org.rushline.load.CheckoutSteps;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.validation.Valid;
import org.rushline.presale.PresaleCheck;
import org.rushline.presale.PresaleNeeded;
import org.rushline.reconciliation.LiveBookings;
import org.rushline.seatchoice.SeatGapRule;
import org.rushline.waitingroom.AdmissionCheck;
import org.rushline.waitingroom.AdmissionNeeded;

/** Turns a buyer's request into a held booking. */
@ApplicationScoped
public class ReservationService {

    @Inject Valid valid;
    @Inject HoldLimits limits;
    @Inject HeldReservations reservations;
    @Inject SeatAllocator allocator;
    @Inject SeatRequests requests;
    @Inject SeatBoards boards;
    @Inject SaleTerms terms;
    @Inject Bookings bookings;
    @Inject LiveBookings live;
    @Inject AdmissionCheck admissions;
    @Inject PresaleCheck presales;
    @Inject Guards guards;
    @Inject CheckoutSteps steps;

    /** A request before its tickets are known. */
    private record Placed(
            BookingId booking, EventId event, AccountId buyer, byte[] origin, byte[] hash) {

        Order of(List<TicketId> tickets) {
            return new Order(booking, event, buyer, origin, tickets, hash);
        }
    }

    /**
     * @param key identifies repeated copies of the request; null if there are none
     * @throws TicketsGone naming those that others have
     * @throws WouldLeaveSingleSeat offering other tickets
     * @throws NoneLeft if fewer are free
     */
    public BookingView order(EventId event, Requester who, String key, NewBooking wish) {
        valid.check(wish).mustBeOneWish();
        var buyer = who.buyer();
        var id = BookingId.derived(buyer, key == null ? UUID.randomUUID().toString() : key);
        var origin = limits.origin(who.from());
        var placed = new Placed(id, event, buyer, origin, wish.hash(event));
        return steps.reserve(event, () -> reserved(placed, wish));
    }

    private BookingView reserved(Placed placed, NewBooking wish) {
        mustBeIn(placed);
        try {
            return ordered(placed, wish);
        } catch (NoBoard e) {
            throw BookingRefusals.notOnSale();
        } catch (TicketsGone gone) {
            throw gone.withOrdinals(ordinals(placed.event, gone));
        }
    }

    /** A request that was carried out has its answer, whether or not they are in still. */
    private void mustBeIn(Placed placed) {
        var outside = !admissions.isIn(placed.event, placed.buyer);
        if (guards.turnedAway(outside) && !bookings.exists(placed.booking)) {
            throw new AdmissionNeeded(placed.event);
        }
        var pass = presales.pass(placed.event, placed.buyer);
        if (!pass.admits() && !bookings.exists(placed.booking)) {
            throw new PresaleNeeded(placed.event, pass.everybodyAt());
        }
    }

    private BookingView ordered(Placed placed, NewBooking wish) {
        if (wish.ticketIds() != null) {
            return certain(placed, requests.tickets(wish.ticketIds()));
        }
        terms.of(placed.event); // unknown events and drafts are not found
        return wish.ordinals() != null
                ? seats(placed, wish)
                : seated(placed, wish, chosen(placed, wish));
    }

    /** None of an event that has no seats: the ticket is another one's. */
    private List<Integer> ordinals(EventId event, TicketsGone gone) {
        try {
            return boards.of(event).ordinals(gone.tickets());
        } catch (NoBoard e) {
            return List.of();
        }
    }

    /** A request that was carried out keeps its seats, whatever the plan is now. */
    private BookingView seats(Placed placed, NewBooking wish) {
        List<TicketId> tickets;
        try {
            tickets = requests.seats(placed.event, wish);
        } catch (Problem e) {
            return again(placed, e);
        }
        return certain(placed, tickets);
    }

    private BookingView certain(Placed placed, List<TicketId> tickets) {
        var sale = terms.of(placed.event);
        if (sale.open() && !sale.singleSeats()) {
            mustLeaveNoGap(placed, tickets);
        }
        return reservations.reserve(placed.of(tickets));
    }

    private void mustLeaveNoGap(Placed placed, List<TicketId> tickets) {
        var board = boards.of(placed.event);
        var ordinals = board.ordinals(tickets);
        if (ordinals.size() < tickets.size()
                || !ordinals.stream().allMatch(board.seats()::isFree)) {
            return; // taken or of another event: the more important refusal
        }
        // One ticket alone may leave a gap, but not two requests in a row.
        var others =
                tickets.size() == 1
                        ? board.ordinals(live.ofBuyer(placed.event, placed.buyer, placed.booking))
                        : List.<Integer>of();
        var gap = new SeatGapRule(board.seats()).broken(ordinals, others);
        if (gap.isPresent() && !bookings.exists(placed.booking)) {
            throw new WouldLeaveSingleSeat(
                    boards.nameOf(board, gap.get().ordinal()), board, gap.get().alternative());
        }
    }

    private BookingView chosen(Placed placed, NewBooking asked) {
        var best = asked.bestAvailable();
        var wish =
                best != null
                        ? requests.bestAvailable(placed.event, best)
                        : requests.areas(placed.event, asked.areas());
        var scope = List.of(placed.event, best != null ? best.tier() : "areas");
        try {
            return allocator.reserve(
                    placed.event, scope, wish, tickets -> reservations.reserve(placed.of(tickets)));
        } catch (NoneLeft e) {
            return again(placed, e);
        }
    }

    /** Uses the booking's seats, not the chosen ones: a repeated request has its earlier seats. */
    private BookingView seated(Placed placed, NewBooking wish, BookingView booking) {
        if (wish.bestAvailable() == null) {
            return booking.seatedApart(false); // standing tickets have no neighbours
        }
        var board = boards.of(placed.event);
        var ordinals = booking.tickets().stream().map(BookedTicket::ordinal).toList();
        return booking.seatedApart(!board.seats().rows().areTogether(ordinals));
    }

    /** A request that was carried out keeps its seats, however few are free now. */
    private BookingView again(Placed placed, Problem refusal) {
        if (!bookings.exists(placed.booking)) {
            throw refusal;
        }
        return reservations.reserve(placed.of(List.of()));
    }
}
