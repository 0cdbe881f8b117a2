package org.rushline.booking;

import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.Problem;

/** Why a booking does not do what it is asked to. */
public final class BookingRefusals {

    private BookingRefusals() {}

    public static Problem notOnSale() {
        return new Conflict(
                "not-on-sale", "Not on sale", "This event is not on sale at the moment.");
    }

    public static Problem ended(BookingStatus status) {
        return new Conflict("booking-ended", "This booking has ended", sentence(status));
    }

    static Problem notPaid() {
        return new Conflict(
                "not-paid",
                "Nothing to refund",
                "This booking is not paid, or was refunded before.");
    }

    private static String sentence(BookingStatus status) {
        return switch (status) {
            case IN_PROGRESS -> "This booking is not paid yet.";
            case PAYING -> "This booking is being paid.";
            case LAPSING, EXPIRED -> "The time to pay for this booking is over.";
            case CANCELLING, CANCELLED -> "This booking was cancelled.";
            case CONFIRMED -> "This booking is paid, and its tickets are sold.";
            case REFUNDING -> "This booking was returned, and its money is on the way back.";
            case REFUNDED -> "This booking was returned and its money paid back.";
        };
    }
}
