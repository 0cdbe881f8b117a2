package org.rushline.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.booking.BookingCancellation;
import org.rushline.booking.BookingView;
import org.rushline.booking.BookingViews;
import org.rushline.platform.IdempotencyKey;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.problem.InvalidFields;

/** Everybody's bookings, for those who look after the buyers. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@RolesAllowed({"BOX_OFFICE", "SALES", "FINANCE", "READ_ONLY"})
@Path("operator/bookings")
public class OperatorBookingsResource {

    @Inject CurrentPerson person;
    @Inject BookingViews views;
    @Inject BookingCancellation cancellation;

    @GET
    @Operation(
            summary = "List the bookings of an event",
            description = "The latest first, 100 at most.")
    public List<BookingView> ofEvent(
            @Parameter(description = "The event's id.", example = "evt_5", required = true)
                    @QueryParam("event")
                    String event) {
        if (event == null) {
            throw new InvalidFields("event", "is needed");
        }
        return views.ofEvent(EventId.of(event), ListPage.PAGE);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Retrieve a booking of anybody")
    public BookingView get(@PathParam("id") String id) {
        return views.any(BookingId.of(id));
    }

    @POST
    @RolesAllowed({"BOX_OFFICE", "FINANCE"})
    @Path("{id}/cancellation")
    @Operation(
            summary = "Cancel a booking",
            description =
                    """
                    Held tickets are free at once, a payment under way is stopped, and paid money is \
                    refunded.""")
    @Refuses("booking-ended")
    public BookingView cancel(
            @PathParam("id") String id,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            BookingCancellation.Cancellation asked) {
        return cancellation.cancel(
                BookingId.of(id), operator(), IdempotencyKey.checked(key), asked);
    }

    @POST
    @RolesAllowed({"BOX_OFFICE", "FINANCE"})
    @Path("{id}/refund")
    @Operation(
            summary = "Refund a booking",
            description =
                    "Refunds the named tickets, or all that are sold. They are on sale again.")
    @Refuses({"not-paid", "booking-ended"})
    public BookingView refund(
            @PathParam("id") String id,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            BookingCancellation.Refund asked) {
        return cancellation.refund(
                BookingId.of(id), operator(), IdempotencyKey.checked(key), asked);
    }

    private AccountId operator() {
        return person.require().id();
    }
}
