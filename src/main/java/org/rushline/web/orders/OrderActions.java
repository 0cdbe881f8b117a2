package org.rushline.web.orders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rushline.accounts.CurrentPerson;
import org.rushline.accounts.NotAllowed;
import org.rushline.booking.BookedTicket;
import org.rushline.booking.BookingCancellation;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.problem.WrongId;
import org.rushline.web.Faults;
import org.rushline.web.FormInput;
import org.rushline.web.PageResponse;
import org.rushline.web.Wording;

/** What {@code /operator/order} does. */
@Named
@RequestScoped
public class OrderActions {

    @Inject CurrentPerson person;
    @Inject BookingCancellation cancellation;
    @Inject OperatorOrderPage page;
    @Inject Faults faults;
    @Inject Wording words;

    private String reason;

    /** Refunds the tickets for the sum that was confirmed, and for no other. */
    public void refund() {
        attempt(
                () -> {
                    var tickets = page.getChosen().stream().map(BookedTicket::id).toList();
                    if (!FormInput.first("sum").orElse("").equals(String.valueOf(page.getSum()))) {
                        throw changed();
                    }
                    cancellation.refund(
                            id(),
                            person.require().id(),
                            null,
                            new BookingCancellation.Refund(tickets, reason));
                    return "refunded";
                });
    }

    /** Ends what is not paid for. What has been paid is for the other form. */
    public void cancel() {
        attempt(
                () -> {
                    if (!page.isCancellable()) {
                        throw changed();
                    }
                    cancellation.cancel(
                            id(),
                            person.require().id(),
                            null,
                            new BookingCancellation.Cancellation(reason));
                    return "cancelled";
                });
    }

    private Conflict changed() {
        return new Conflict("booking-ended", "The booking has changed", words.say("order.changed"));
    }

    private static BookingId id() {
        return BookingId.of(FormInput.first("id").orElse(""));
    }

    /** Does something, and says what was done. */
    private interface Action {
        String run();
    }

    private void attempt(Action action) {
        try {
            if (!page.isMayDecide()) {
                throw new NotAllowed();
            }
            PageResponse.goTo("/operator/order?id=" + id() + "&done=" + action.run());
        } catch (InvalidFields e) {
            faults.add(e);
        } catch (Conflict e) {
            faults.add("reason", e.getMessage());
        } catch (NotFound | WrongId | NotAllowed e) {
            PageResponse.goTo("/operator/orders"); // it is not there, or they may not any more
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
