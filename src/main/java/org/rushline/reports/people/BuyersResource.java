package org.rushline.reports.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.Located;
import org.rushline.platform.id.EventId;

/** Who has bought tickets of an event. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
@RolesAllowed({"BOX_OFFICE", "SALES", "FINANCE", "READ_ONLY"})
@Path("operator/reports/buyers/{eventId}")
public class BuyersResource {

    @Inject BuyersList buyers;
    @Inject BuyersExports exports;
    @Inject CurrentPerson person;

    @GET
    @Operation(
            summary = "List the buyers of an event",
            description = "Its paid bookings, the newest first, 100 at most.")
    public BuyersFound listBuyers(
            @PathParam("eventId") String eventId,
            @Parameter(
                            description = "The `next` of the page before.",
                            example = "bkg_0c2qm4x8hx8gp2nw5v1r6y3t7b")
                    @QueryParam("after")
                    String after) {
        return buyers.page(EventId.of(eventId), after);
    }

    @POST
    @Path("exports")
    @RolesAllowed({"BOX_OFFICE", "SALES", "FINANCE"})
    @Operation(
            summary = "Export the buyers of an event",
            description =
                    """
                    Says why, which is kept. For an hour the answer leads you, and nobody else, to all of \
                    them as CSV and XLSX.""")
    @APIResponseSchema(
            value = BuyersExport.class,
            responseCode = "201",
            responseDescription = "The export.")
    public Response exportBuyers(@PathParam("eventId") String eventId, ExportReason why) {
        var made = exports.make(EventId.of(eventId), person.require().id(), why);
        return Located.created("/api/operator/reports/exports/" + made.id(), made).build();
    }
}
