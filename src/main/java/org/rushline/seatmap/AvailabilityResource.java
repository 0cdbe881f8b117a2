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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.rushline.catalog.EventId;

/** What is free of an event at present. */
@PermitAll
@Path("events/{eventId}/availability")
public class AvailabilityResource {

    private static final String A_SECOND = "public, max-age=1, stale-if-error=60";

    @Inject SeatMaps maps;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The state of every place of an event, by ordinal",
            description =
                    """
                    Base64 of two bits for each place, the first in the lowest bits of a byte: 0 free, 1 held, \
                    2 sold, 3 blocked. HELD includes what somebody is paying for, blocked what has no ticket.""")
    @APIResponse(responseCode = "200", description = "A second or two old at most")
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag sent")
    @APIResponse(responseCode = "404", description = "There is no such event, or it has no tickets")
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
