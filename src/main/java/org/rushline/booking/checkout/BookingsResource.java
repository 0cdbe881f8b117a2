package org.rushline.booking.checkout;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.booking.BookingRelease;
import org.rushline.booking.BookingView;
import org.rushline.booking.BookingViews;
import org.rushline.platform.IdempotencyKey;
import org.rushline.platform.Located;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.BookingId;
import org.rushline.platform.openapi.Refuses;

/** A held booking: paid, extended or released. */
@ApplicationScoped // one for all requests: creating it costs more than reading a request
@Tag(name = "Bookings")
@RolesAllowed("BUYER")
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
                            description = "Until when the buyer can pay; it never changes.",
                            examples = "2026-12-01T10:20:00Z")
                    Instant payBy,
            @Schema(description = "The seconds until then.", examples = "600") long payIn) {}

    @Inject CurrentPerson person;
    @Inject PaymentService payments;
    @Inject HoldExtension extension;
    @Inject BookingRelease release;
    @Inject BookingViews views;

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
                    form needs. You may repeat it: `payBy` never changes.""")
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
        var payable = payments.pay(buyer(), BookingId.of(id));
        return new PaymentForm(
                payable.clientSecret(),
                payable.publishableKey(),
                payable.payBy(),
                Math.max(0, payable.remaining().toSeconds()));
    }

    @POST
    @Path("{id}/extension")
    @Operation(
            summary = "Extend a hold",
            description = "Adds minutes to the hold, once, before the buyer begins to pay.")
    @Refuses({"already-extended", "already-paying", "booking-ended", "hold-lapsed"})
    public BookingView extend(
            @PathParam("id") String id, @HeaderParam(IdempotencyKey.HEADER) String key) {
        return extension.extend(buyer(), BookingId.of(id), IdempotencyKey.checked(key));
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
    public Response release(@PathParam("id") String id) {
        return switch (release.release(buyer(), BookingId.of(id))) {
            case FREE -> Response.noContent().build();
            case STOPPING ->
                    Located.accepted("/api/bookings/" + id)
                            .entity(views.of(buyer(), BookingId.of(id)))
                            .build();
            case PAID -> throw PaymentRefusals.alreadyPaid();
        };
    }

    private AccountId buyer() {
        return person.require().id();
    }
}
