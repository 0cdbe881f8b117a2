package org.rushline.reservation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.booking.BookingView;
import org.rushline.platform.IdempotencyKey;
import org.rushline.platform.Located;
import org.rushline.platform.id.EventId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.request.ClientAddress;

/** Reserving seats of an event. */
@ApplicationScoped // one for all requests: creating it costs more than reading a request
@Tag(name = "Bookings")
@RolesAllowed("BUYER")
@Path("bookings")
@Produces(MediaType.APPLICATION_JSON)
public class ReservationsResource {

    @Inject CurrentPerson person;
    @Inject ClientAddress address;
    @Inject ReservationService reservations;

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Reserve tickets",
            description =
                    """
                    All of them or none. A lost answer can be asked for again with the same key: it \
                    is the same booking.""")
    @APIResponseSchema(
            value = BookingView.class,
            responseCode = "201",
            responseDescription = "The booking that holds the tickets.")
    @Refuses({
        "admission-needed",
        "presale-only",
        "presale-other-tickets",
        "presale-limit",
        "not-on-sale",
        "plan-changed",
        "order-limit",
        "buyer-limit",
        "tickets-gone",
        "none-left",
        "would-leave-single-seat",
        "in-progress",
        "hold-lapsed",
        "booking-ended",
        "holds-lapsed",
        "holds-from-there"
    })
    public Response reserve(
            @PathParam("id") String event,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @Context HttpServletRequest request,
            NewBooking wish) {
        var who = new Requester(person.require().id(), address.ofOne(request).orElse(null));
        var booking = reservations.order(EventId.of(event), who, IdempotencyKey.checked(key), wish);
        return Located.created("/api/bookings/" + booking.bookingId(), booking).build();
    }
}
