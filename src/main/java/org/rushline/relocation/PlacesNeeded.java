package org.rushline.relocation;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.rushline.booking.BookedSeats.Sitting;
import org.rushline.platform.problem.Problem;

/** Some people's seats are missing in the new plan: 409 with {@code bookings}. */
public class PlacesNeeded extends Problem {

    private static final int SHOWN = 100;

    PlacesNeeded(List<Sitting> bookings) {
        super(
                409,
                "places-needed",
                "Some people's seats are missing",
                bookings.size()
                        + " bookings have seats that the plan does not have. Name other seats"
                        + " for them in moves, or refund them first.");
        var some = Json.createArrayBuilder();
        bookings.stream().limit(SHOWN).map(PlacesNeeded::json).forEach(some::add);
        member("bookings", some.build());
    }

    private static JsonObjectBuilder json(Sitting booking) {
        var tickets = Json.createArrayBuilder();
        booking.seats()
                .forEach(
                        (ticket, place) ->
                                tickets.add(
                                        Json.createObjectBuilder()
                                                .add("ticket", ticket.toString())
                                                .add("place", place.toString())));
        return Json.createObjectBuilder()
                .add("bookingId", booking.booking().toString())
                .add("tickets", tickets);
    }
}
