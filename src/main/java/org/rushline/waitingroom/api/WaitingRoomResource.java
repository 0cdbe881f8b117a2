package org.rushline.waitingroom.api;

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
import org.rushline.platform.openapi.Refuses;
import org.rushline.waitingroom.draws.DrawView;
import org.rushline.waitingroom.draws.RoomDraws;

/** What everybody may know of a waiting room. */
@Tag(name = "Waiting room")
@PermitAll
@Path("events/{eventId}/waiting-room")
@Produces(MediaType.APPLICATION_JSON)
public class WaitingRoomResource {

    static final String A_SECOND = "public, max-age=1, stale-if-error=60";

    @Inject RoomDocuments documents;
    @Inject RoomDraws draws;

    @GET
    @Operation(
            summary = "Retrieve the state of a waiting room",
            description =
                    """
                    The same for everybody, and a second old at most. Whoever knows their own position \
                    works out the rest: `position - nowServing - 1` people are ahead. Ask again after \
                    `pollShare` of the time that is left, within `pollAfterMs` and `pollMostMs`, half \
                    more or less at random.""")
    @APIResponse(
            responseCode = "200",
            description = "The state; only `mode` and `at` where there is no room.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "WaitingRoom")))
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the ETag that was sent.")
    public Response get(
            @PathParam("eventId") String eventId,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return documents
                .rendered(EventId.of(eventId))
                .answer(acceptEncoding, ifNoneMatch)
                .response(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, A_SECOND)
                .build();
    }

    @GET
    @Path("draw")
    @Operation(
            summary = "Retrieve the draw of a waiting room",
            description =
                    """
                    What was promised before anybody joined, then the size and root of the list of \
                    places, then the seed. Anybody can work out the order from it.""")
    @Refuses("no-draw")
    public DrawView draw(@PathParam("eventId") String eventId) {
        return draws.of(EventId.of(eventId));
    }
}
