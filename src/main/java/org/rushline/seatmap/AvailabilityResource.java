package org.rushline.seatmap;

import jakarta.annotation.security.PermitAll;
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
import org.rushline.platform.id.EventId;

/** The seats of an event that are free now. */
@Tag(name = "Events")
@PermitAll
@Path("events/{eventId}/availability")
public class AvailabilityResource {

    private static final String A_SECOND = "public, max-age=1, stale-if-error=60";

    @Inject SeatMaps maps;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Retrieve the states of all seats",
            description = "A second or two old at most.")
    @APIResponse(
            responseCode = "200",
            description =
                    "The states by ordinal. Held includes what somebody is paying for, blocked what has no ticket.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Availability")))
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the ETag that was sent.")
    public Response get(
            @PathParam("eventId") String eventId,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return maps.availability(EventId.of(eventId))
                .answer(acceptEncoding, ifNoneMatch)
                .response(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, A_SECOND)
                .build();
    }
}
