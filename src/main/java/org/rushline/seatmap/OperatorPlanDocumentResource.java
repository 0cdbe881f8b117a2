package org.rushline.seatmap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.platform.id.SeatPlanId;

/** The whole of a stored plan, before any event has it. */
@Tag(name = "Venues")
@RolesAllowed("STAFF")
@Path("operator/seatplans/{id}/document")
public class OperatorPlanDocumentResource {

    @Inject SeatMaps maps;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Retrieve all of a seat plan",
            description =
                    "Sections, rows, seats, stage and decorations: what the seat map of an event shows.")
    @APIResponse(
            responseCode = "200",
            description = "The plan, which never changes.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "SeatPlan")))
    public Response document(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding) {
        return maps.plan(SeatPlanId.of(id))
                .answer(acceptEncoding, null)
                .response(MediaType.APPLICATION_JSON)
                .build();
    }
}
