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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.rushline.catalog.EventId;
import org.rushline.catalog.EventService;
import org.rushline.catalog.EventStatus;
import org.rushline.platform.problem.NotFound;
import org.rushline.seatplan.SeatPlanId;

/** Where an event's places are. */
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
            summary = "The plan of an event's sections, rows and seats",
            description =
                    """
                    Whole numbers on a grid of 32,768 to the longer side. In a row x and y begin with the first \
                    seat's place and go on with the step to the next; categories are pairs of a category and how \
                    many seats in a row are of it; accessible are indexes, and so are those of each of \
                    the notes. A place's ordinal is its section's \
                    firstOrdinal and on, row by row.""")
    @APIResponse(responseCode = "200", description = "The plan, which never changes")
    @APIResponse(responseCode = "303", description = "Where the event's plan is")
    @APIResponse(
            responseCode = "404",
            description = "There is no such event that everybody may see")
    public Response get(
            @PathParam("eventId") String eventId,
            @QueryParam("plan") String plan,
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
