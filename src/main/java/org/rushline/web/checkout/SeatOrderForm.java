package org.rushline.web.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rushline.accounts.CurrentPerson;
import org.rushline.availability.ListedSeat;
import org.rushline.availability.SeatLists;
import org.rushline.booking.BookingView;
import org.rushline.booking.BookingView.Status;
import org.rushline.booking.TicketsGone;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.KeyReused;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.request.ClientAddress;
import org.rushline.presale.PresaleNeeded;
import org.rushline.reservation.NewBooking;
import org.rushline.reservation.NewBooking.BestAvailable;
import org.rushline.reservation.Requester;
import org.rushline.reservation.ReservationService;
import org.rushline.reservation.WouldLeaveSingleSeat;
import org.rushline.waitingroom.AdmissionNeeded;
import org.rushline.web.EventPage;
import org.rushline.web.FormInput;
import org.rushline.web.PageResponse;
import org.rushline.web.Wording;

/** Holds what was chosen and goes on to the checkout, or says why not. */
@Named
@RequestScoped
public class SeatOrderForm {

    private static final String TAKING = "instead"; // the button
    private static final int UNAVAILABLE = 503;

    @Inject EventPage eventPage;
    @Inject SeatsPage page;
    @Inject SeatSelection selection;
    @Inject CurrentPerson person;
    @Inject ClientAddress address;
    @Inject ReservationService reservations;
    @Inject SeatLists lists;
    @Inject Wording words;

    private Problem refusal;
    private String missing;

    public void best() {
        if (selection.getTier().isEmpty()) {
            missing = words.say("seats.missing.tier");
            return;
        }
        var wish =
                new BestAvailable(
                        selection.getTier(), selection.getQuantity(), selection.isAccessible());
        order(NewBooking.ofTheBest(wish));
    }

    public void seats() {
        var seats = selection.getSeats().stream().map(TicketId::toString).toList();
        if (seats.isEmpty()) {
            missing = words.say("seats.missing.seat");
            return;
        }
        order(NewBooking.ofTickets(seats));
    }

    public void places() {
        if (selection.getAreas().isEmpty()) {
            missing = words.say("seats.missing.places");
            return;
        }
        order(NewBooking.ofAreas(selection.getAreas()));
    }

    private void order(NewBooking wish) {
        if (!person.isSignedIn()) {
            var back = "/event/" + event() + "/seats?" + selection.query();
            PageResponse.goTo("/sign-in?return=" + SeatSelection.encoded(back));
            return;
        }
        try {
            var booking = ordered(wish);
            var apart = Boolean.TRUE.equals(booking.apart()) ? "?apart=yes" : "";
            PageResponse.goTo("/checkout/" + booking.bookingId() + apart);
        } catch (AdmissionNeeded outside) {
            PageResponse.goTo("/waiting-room/" + event());
        } catch (PresaleNeeded closed) {
            PageResponse.goTo("/presale/" + event());
        } catch (Problem problem) {
            refuse(problem);
        }
    }

    private void refuse(Problem problem) {
        if (problem.status() == UNAVAILABLE) {
            throw problem; // there is a page for that
        }
        refusal = problem;
        PageResponse.response().setStatus(problem.status());
        page.lookAgain();
    }

    /** An order from an old page that was sent before is a new order. */
    private BookingView ordered(NewBooking wish) {
        var who =
                new Requester(
                        person.require().id(), address.ofOne(PageResponse.request()).orElse(null));
        try {
            var booking = reservations.order(event(), who, selection.key(), wish);
            return keepsNoSeats(booking.status())
                    ? reservations.order(event(), who, null, wish)
                    : booking;
        } catch (KeyReused e) {
            return reservations.order(event(), who, null, wish);
        }
    }

    private static boolean keepsNoSeats(Status status) {
        return status.over() || status == Status.REFUNDING;
    }

    private EventId event() {
        return eventPage.getCard().id();
    }

    /** Whether there is something to say; a form sent from there is heard too. */
    public boolean isTelling() {
        return getRefusal() != null || isOffering();
    }

    public boolean isOffering() {
        var taking = refusal == null && FormInput.first(TAKING).isPresent();
        return taking || !getAlternative().isEmpty();
    }

    /** Why it was not held; null if it was not refused. */
    public String getRefusal() {
        if (refusal == null) {
            return missing;
        }
        return getGone().isEmpty() ? refusal.getMessage() : words.say("seats.gone.text");
    }

    public String getTitle() {
        return refusal == null ? words.say("seats.missing.title") : refusal.title();
    }

    /** All of the chosen that somebody else has; the refusal may have stopped at the first. */
    public List<ListedSeat> getGone() {
        if (!(refusal instanceof TicketsGone gone)) {
            return List.of();
        }
        var ids = gone.tickets().stream().map(TicketId::toString).toList();
        return lists.named(event(), selection.getSeats()).stream()
                .filter(seat -> !seat.free() || ids.contains(seat.id()))
                .toList();
    }

    /** Seats that could be had instead; empty if there are none to offer. */
    public List<ListedSeat> getAlternative() {
        return refusal instanceof WouldLeaveSingleSeat single
                ? lists.named(event(), single.alternative())
                : List.of();
    }
}
