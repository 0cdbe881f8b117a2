package org.rushline.orders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.platform.id.BookingId;

/** Bookings of all events, to be found and understood. */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@RolesAllowed({"BOX_OFFICE", "SALES", "FINANCE", "READ_ONLY"})
@Path("operator/orders")
public class OrdersResource {

    @Inject OrderSearch search;
    @Inject OrderStories stories;

    @GET
    @Operation(
            summary = "Search all bookings",
            description =
                    """
                    Those that fit all of what is asked, the newest first, 100 at most. A status by itself \
                    is looked for in pages, some of which are short.""")
    public OrdersFound searchOrders(
            @Parameter(
                            description = "Only this booking.",
                            example = "bkg_0c2qm4x8hx8gp2nw5v1r6y3t7b")
                    @QueryParam("booking")
                    String booking,
            @Parameter(description = "Only of this event.", example = "evt_5") @QueryParam("event")
                    String event,
            @Parameter(
                            description =
                                    "Only of buyers whose names begin so, word by word, or whose e-mail address does.",
                            example = "ada love")
                    @QueryParam("buyer")
                    String buyer,
            @Parameter(
                            description =
                                    "Only who has or holds tickets in this section of the event.",
                            example = "Stalls")
                    @QueryParam("section")
                    String section,
            @Parameter(description = "Likewise, in this row of the section.", example = "A")
                    @QueryParam("row")
                    String row,
            @Parameter(description = "Likewise, on the seat with this label.", example = "12")
                    @QueryParam("seat")
                    String seat,
            @Parameter(
                            description = "Only with this state, as buyers see it.",
                            example = "CONFIRMED")
                    @QueryParam("status")
                    String status,
            @Parameter(
                            description =
                                    "Only with at least this total, in minor units. By itself it finds only what was to be paid for.",
                            example = "10260")
                    @QueryParam("least")
                    String least,
            @Parameter(
                            description = "Only with at most this total, in minor units.",
                            example = "10260")
                    @QueryParam("most")
                    String most,
            @Parameter(
                            description = "Only if reserved from this moment on.",
                            example = "2026-12-01T00:00:00Z")
                    @QueryParam("from")
                    String from,
            @Parameter(
                            description = "Only if reserved before this moment.",
                            example = "2026-12-02T00:00:00Z")
                    @QueryParam("until")
                    String until,
            @Parameter(
                            description = "The `next` of the page before.",
                            example = "bkg_0c2qm4x8hx8gp2nw5v1r6y3t7b")
                    @QueryParam("after")
                    String after) {
        return search.find(
                OrderQuestion.of(
                        new OrderQuestion.Words(
                                booking, event, buyer, section, row, seat, status, least, most,
                                from, until, after)));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Tell the story of a booking",
            description =
                    """
                    What happened when and by whom: reserved, paid, refunded, moved; what Stripe said; \
                    and what people who work here did to it.""")
    public OrderStory story(@PathParam("id") String id) {
        return stories.of(BookingId.of(id));
    }
}
