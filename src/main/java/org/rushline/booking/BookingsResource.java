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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.catalog.EventId;
import org.rushline.platform.Located;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.request.ClientAddress;
import org.rushline.platform.request.IdempotencyKey;

/** Reserving, paying, giving back. */
@ApplicationScoped // one for all requests: to make it costs more than to read what they say
@Tag(name = "Bookings")
@RolesAllowed({"BUYER", "OPERATOR"})
@Path("bookings")
@Produces(MediaType.APPLICATION_JSON)
public class BookingsResource {

    /** What the payment form needs. */
    @Schema(description = "What Stripe's payment form needs.")
    public record PaymentForm(
            @Schema(
                            description =
                                    "Stripe's client secret, for its payment form; absent if the booking was free and is confirmed.",
                            examples = "pi_3Pq_secret_x")
                    String clientSecret,
            @Schema(description = "Our publishable key at Stripe.", examples = "pk_live_x")
                    String publishableKey,
            @Schema(
                            description = "Until when it can be paid; never moves.",
                            examples = "2026-12-01T10:20:00Z")
                    Instant payBy,
            @Schema(description = "The seconds until then.", examples = "600") long payIn) {}

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
                    """
                    All of them or none. A lost answer can be asked for again with the same key: it \
                    is the same booking.""")
    @APIResponseSchema(
            value = BookingView.class,
            responseCode = "201",
            responseDescription = "The booking that holds the tickets.")
    @Refuses({
        "not-on-sale",
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
        var who = new Orderer(buyer(), address.ofOne(request).orElse(null));
        var booking = ordering.order(EventId.of(event), who, IdempotencyKey.checked(key), wish);
        return Located.created("/api/bookings/" + booking.bookingId(), booking).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Retrieve a booking of mine")
    public BookingView get(@PathParam("id") String id) {
        return views.of(buyer(), BookingId.of(id));
    }

    @POST
    @Path("{id}/payment")
    @Operation(
            summary = "Pay a booking",
            description =
                    """
                    Takes the sole right to pay for the tickets, and answers what Stripe's payment \
                    form needs. Repeat it at will: `payBy` never moves.""")
    @Refuses({
        "already-paid",
        "booking-ended",
        "hold-lapsed",
        "not-on-sale",
        "tickets-gone",
        "payment-refused",
        "payment-unavailable"
    })
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
    @Operation(summary = "Extend a hold", description = "Once, before paying.")
    @Refuses({"already-extended", "already-paying", "booking-ended", "hold-lapsed"})
    public BookingView extend(
            @PathParam("id") String id, @HeaderParam(IdempotencyKey.HEADER) String key) {
        return extending.extend(buyer(), BookingId.of(id), IdempotencyKey.checked(key));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Release a booking",
            description = "Frees its tickets. If somebody is paying, the payment is stopped first.")
    @APIResponse(responseCode = "204", description = "The tickets are free.")
    @APIResponseSchema(
            value = BookingView.class,
            responseCode = "202",
            responseDescription = "The payment is being stopped.")
    @Refuses("already-paid")
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
