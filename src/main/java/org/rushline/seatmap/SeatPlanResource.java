package org.rushline.seatmap;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.editing.EventService;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.problem.NotFound;

/** Where an event's places are. */
@Tag(name = "Events")
@PermitAll
@Path("events/{eventId}/seatplan")
public class SeatPlanResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String A_MINUTE = "public, max-age=60";

    @Inject EventService events;
    @Inject SeatMaps maps;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Retrieve the seat plan of an event",
            description =
                    """
                    In whole numbers on a grid of 32,767 units to the longer side. A seat's ordinal \
                    is its section's `firstOrdinal` and on, row by row. Without the right `plan` the \
                    answer is a redirect to it.""")
    @APIResponse(
            responseCode = "200",
            description = "The plan, which never changes.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "SeatPlan")))
    @APIResponse(responseCode = "303", description = "Where the plan of this event is.")
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the ETag that was sent.")
    public Response get(
            @PathParam("eventId") String eventId,
            @Parameter(description = "The id of the event's plan.", example = "spl_5")
                    @QueryParam("plan")
                    String plan,
            @Parameter(
                            description =
                                    "A part of the address under which browsers keep the answer; it changes nothing.",
                            example = "2")
                    @QueryParam("edition")
                    String edition,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var id = EventId.of(eventId);
        var event =
                events.find(id)
                        .filter(found -> found.status() != EventStatus.DRAFT)
                        .orElseThrow(() -> new NotFound("event"));
        if (!event.seatPlanId().equals(plan)) {
            var address = "/api/events/" + id + "/seatplan?plan=" + event.seatPlanId();
            return Response.status(Response.Status.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, address) // by path: it holds behind any proxy
                    .header(HttpHeaders.CACHE_CONTROL, A_MINUTE)
                    .build();
        }
        return maps.plan(SeatPlanId.of(plan))
                .answer(acceptEncoding, ifNoneMatch)
                .response(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .build();
    }
}
