package org.rushline.booking;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Collection;
import org.rushline.inventory.TicketId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.Problem;

/** What a buyer may be told instead of getting what they asked for. */
final class Refusals {

    private Refusals() {}

    static Problem notOnSale() {
        return new Conflict(
                "not-on-sale", "Not on sale", "This event is not on sale at the moment.");
    }

    static Problem strangers(Collection<Long> tickets) {
        var names = tickets.stream().map(id -> new TicketId(id).toString()).collect(joining(", "));
        return new InvalidFields("ticketIds", "are of another event, or of none: " + names);
    }

    static Problem orderLimit(int limit) {
        return new Refusal(
                422,
                "order-limit",
                "Too many tickets",
                "One order may have up to " + limit + " tickets of this event.");
    }

    static Problem buyerLimit(int limit, int had) {
        return new Conflict(
                "buyer-limit",
                "Too many tickets",
                "Everybody may have up to %d tickets of this event; you have %d already."
                        .formatted(limit, had));
    }

    static Problem holdLapsed() {
        return new Conflict(
                "hold-lapsed",
                "The time is up",
                "The time to pay for these tickets is over. Nothing was charged; please choose again.");
    }

    static Problem ended(BookingStatus status) {
        return new Conflict(
                "booking-ended", "This booking has ended", "This booking is " + status + ".");
    }

    static Problem alreadyPaid() {
        return new Conflict(
                "already-paid", "Already paid", "This booking is paid and its tickets are yours.");
    }

    static Problem notPaid() {
        return new Conflict(
                "not-paid", "Nothing to give back", "This booking is not paid, or was given back.");
    }

    static Problem extendedBefore() {
        return new Conflict(
                "already-extended",
                "Extended before",
                "More time can be had once, and you had it.");
    }

    static Problem alreadyPaying() {
        return new Conflict(
                "already-paying",
                "You are paying already",
                "More time can be had before paying, not while.");
    }

    static Problem inProgress() {
        return new Conflict(
                "in-progress",
                "Still at work",
                "Another order of yours, or from where you are, is being worked on. Please try again in a moment.");
    }

    /** Holding again and again without paying keeps seats from others. */
    static Problem pause(Duration wait) {
        return wait(
                wait,
                "holds-lapsed",
                "Several of your orders for this event ended without being paid, and meanwhile nobody"
                        + " else could have their seats. You can order again in %d seconds.");
    }

    /** One person may have many accounts. */
    static Problem crowded(Duration wait) {
        return wait(
                wait,
                "holds-from-there",
                "Many tickets of this event are being kept unpaid from your network, so that others"
                        + " cannot have them. The first of them must be paid or are free again in %d"
                        + " seconds at the latest.");
    }

    private static Problem wait(Duration wait, String slug, String detail) {
        var seconds = (int) Math.max(1, wait.toSeconds());
        return new Refusal(429, slug, "Please wait a little", detail.formatted(seconds)) {
            @Override
            public int retryAfter() {
                return seconds;
            }
        };
    }

    static Problem paymentUnavailable() {
        return new Refusal(
                503,
                "payment-unavailable",
                "Payment does not answer",
                "The payment service does not answer right now. Your seats are kept; please try again in a few seconds.") {
            @Override
            public int retryAfter() {
                return 3;
            }
        };
    }

    static Problem paymentRefused() {
        return new Refusal(
                502,
                "payment-refused",
                "Payment cannot begin",
                "The payment service does not accept this payment. Your seats are kept, nothing was charged; please tell us.");
    }

    private static class Refusal extends Problem {
        Refusal(int status, String slug, String title, String detail) {
            super(status, slug, title, detail);
        }
    }
}
