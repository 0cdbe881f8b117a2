package org.rushline.web.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Predicate;
import org.rushline.accounts.CurrentPerson;
import org.rushline.booking.BookedTicket;
import org.rushline.booking.BookingView;
import org.rushline.booking.BookingView.Status;
import org.rushline.booking.BookingViews;
import org.rushline.listing.EventCard;
import org.rushline.listing.Programme;
import org.rushline.payment.stripe.StripeCurrencies;
import org.rushline.payment.stripe.StripeSettings;
import org.rushline.platform.Money;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.WrongId;
import org.rushline.web.FormInput;

/** {@code /checkout/{bookingId}}: from held seats to tickets. */
@Named
@RequestScoped
public class CheckoutPage {

    private static final int SECONDS = 60;

    @Inject CurrentPerson person;
    @Inject BookingViews views;
    @Inject Programme programme;
    @Inject StripeSettings stripe;

    private BookingId id;
    private BookingView booking;
    private EventCard event;

    /** Called before the page begins, so that what is not theirs is a real 404. */
    boolean open(String bookingId) {
        try {
            id = BookingId.of(bookingId);
            if (person.isSignedIn()) {
                booking = views.of(buyer(), id);
                event = programme.cards(List.of(EventId.of(booking.eventId()))).get(0);
            }
            return true;
        } catch (WrongId | NotFound e) {
            return false;
        }
    }

    private AccountId buyer() {
        return person.require().id();
    }

    BookingId id() {
        return id;
    }

    public String getId() {
        return id.toString();
    }

    /** Null for whoever is not signed in. */
    public BookingView getBooking() {
        return booking;
    }

    public EventCard getEvent() {
        return event;
    }

    /** The booking's status, or CHECKING for whoever comes back from the bank signed out. */
    public String getState() {
        return booking == null ? "CHECKING" : booking.status().name();
    }

    public boolean isPayable() {
        return is(Status::payable);
    }

    /** Whether a payment has begun that may still succeed. */
    public boolean isBegun() {
        return is(status -> status == Status.PAYING);
    }

    /** The states in which this page looks as it does now: being paid is a kind of being held. */
    public String getAlike() {
        return isPayable() ? "IN_PROGRESS PAYING" : getState();
    }

    public boolean isConfirmed() {
        return is(Status::paid);
    }

    /** Whether it will be something else soon, without anybody doing anything here. */
    public boolean isPassing() {
        return is(Status::pending);
    }

    /** Whether its seats are, or may be, somebody else's. */
    public boolean isOver() {
        return is(Status::over);
    }

    private boolean is(Predicate<Status> claim) {
        return booking != null && claim.test(booking.status());
    }

    public boolean isFree() {
        return booking.total() == 0;
    }

    public boolean isRefusedByBank() {
        return FormInput.first("returned").filter("failed"::equals).isPresent();
    }

    /** Whether the best seats available were not all together. */
    public boolean isApart() {
        return FormInput.first("apart").isPresent();
    }

    public long getMinutes() {
        return Math.max(1, (booking.expiresIn() + SECONDS - 1) / SECONDS);
    }

    public long getWithoutFees() {
        return booking.total() - booking.fees();
    }

    /** The amount for the payment form, in Stripe's units; it must equal the payment's. */
    public long getAmountAtStripe() {
        return StripeCurrencies.toStripe(Money.of(booking.total(), booking.currency()));
    }

    public boolean returned(BookedTicket ticket) {
        return ticket.status().equals("RETURNED");
    }

    public String getForm() {
        return stripe.form().toString();
    }

    public String getPublishableKey() {
        return stripe.publishableKey();
    }
}
