package org.rushline.reservation;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Collection;
import org.rushline.platform.id.TicketId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.platform.problem.Problem;
import org.rushline.platform.problem.Refusal;

/** Why a request for seats is refused. */
final class ReservationRefusals {

    private ReservationRefusals() {}

    static Problem strangers(Collection<TicketId> tickets) {
        var names = tickets.stream().map(TicketId::toString).collect(joining(", "));
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
                "One person may have up to %d tickets of this event, and you have %d."
                        .formatted(limit, had));
    }

    static Problem inProgress() {
        return new Conflict(
                "in-progress",
                "Another order is being worked on",
                "We are still working on another order from you or your network."
                        + " Please try again in a moment.");
    }

    /** Holding again and again without paying keeps seats from others. */
    static Problem pause(Duration wait) {
        return wait(
                wait,
                "holds-lapsed",
                "Several of your orders for this event ended unpaid, and kept their seats from others."
                        + " You can order again in %d seconds.");
    }

    /** One person may have many accounts. */
    static Problem crowded(Duration wait) {
        return wait(
                wait,
                "holds-from-there",
                "Your network holds many unpaid tickets of this event. The first hold"
                        + " ends in %d seconds at the latest.");
    }

    private static Problem wait(Duration wait, String slug, String detail) {
        var seconds = (int) Math.max(1, wait.toSeconds());
        return new Refusal(429, slug, "Please wait a little", detail.formatted(seconds), seconds);
    }
}
