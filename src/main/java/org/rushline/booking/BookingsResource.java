package org.rushline.booking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rushline.accounts.CurrentPerson;
import org.rushline.catalog.EventId;
import org.rushline.platform.Located;
import org.rushline.platform.request.ClientAddress;
import org.rushline.platform.request.IdempotencyKey;

/** Reserving, paying, giving back. */
@ApplicationScoped // one for all requests: to make it costs more than to read what they say
@RolesAllowed({"BUYER", "OPERATOR"})
@Path("bookings")
@Produces(MediaType.APPLICATION_JSON)
public class BookingsResource {

    /**
     * What the payment form needs.
     *
     * @param clientSecret null if the booking is free, and so confirmed already
     * @param payBy until when it can be paid; never moves
     * @param payIn seconds until then
     */
    public record PaymentForm(
            String clientSecret, String publishableKey, Instant payBy, long payIn) {}

    @Inject CurrentPerson person;
    @Inject ClientAddress address;
    @Inject Ordering ordering;
    @Inject Paying paying;
    @Inject Extending extending;
    @Inject LettingGo lettingGo;
    @Inject BookingViews views;

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Reserve tickets",
            description =
                    "All or none. 201 with the booking's address; 409 tickets-gone names those that"
                            + " others have; 409 would-leave-single-seat offers others; 429 asks whoever"
                            + " keeps much unpaid to wait. Repeat it with the same Idempotency-Key and"
                            + " it is the same booking.")
    public Response reserve(
            @PathParam("id") String event,
            @HeaderParam(IdempotencyKey.HEADER) String key,
            @Context HttpServletRequest request,
            NewBooking wish) {
        var who = new Orderer(buyer(), address.ofOne(request).orElse(null));
        var booking = ordering.order(EventId.of(event), who, IdempotencyKey.checked(key), wish);
        return Located.created("/api/bookings/" + booking.bookingId(), booking).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How a booking of mine stands")
    public BookingView get(@PathParam("id") String id) {
        return views.of(buyer(), BookingId.of(id));
    }

    @POST
    @Path("{id}/payment")
    @Operation(
            summary = "Pay",
            description =
                    "Takes the sole right to pay for the tickets, and says what the payment form"
                            + " needs. Repeat it at will: payBy never moves.")
    public PaymentForm pay(@PathParam("id") String id) {
        var payable = paying.pay(buyer(), BookingId.of(id));
        return new PaymentForm(
                payable.clientSecret(),
                payable.publishableKey(),
                payable.payBy(),
                Math.max(0, payable.remaining().toSeconds()));
    }

    @POST
    @Path("{id}/extension")
    @Operation(summary = "More time to decide", description = "Once, before paying.")
    public BookingView extend(
            @PathParam("id") String id, @HeaderParam(IdempotencyKey.HEADER) String key) {
        return extending.extend(buyer(), BookingId.of(id), IdempotencyKey.checked(key));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Give tickets back",
            description =
                    "204 they are free; 202 a payment is being stopped; 409 already-paid if it was"
                            + " paid before.")
    public Response giveBack(@PathParam("id") String id) {
        return switch (lettingGo.giveBack(buyer(), BookingId.of(id))) {
            case FREE -> Response.noContent().build();
            case STOPPING ->
                    Located.accepted("/api/bookings/" + id)
                            .entity(views.of(buyer(), BookingId.of(id)))
                            .build();
            case PAID -> throw Refusals.alreadyPaid();
        };
    }

    private UUID buyer() {
        return person.require().id().uuid();
    }
}
