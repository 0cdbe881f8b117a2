package org.rushline.listing;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
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
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.NotFound;

/** The public view of an event. */
@Tag(name = "Events")
@PermitAll
@Path("events")
public class EventsResource {

    @Inject EventViews views;

    @GET
    @Path("{eventId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Retrieve an event",
            description =
                    """
                    With its venue, performers, price tiers and tickets. Everybody gets the same \
                    answer; with `tickets=false` its ETag lasts.""")
    @APIResponse(
            responseCode = "200",
            description = "The event.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Event")))
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the ETag that was sent.")
    public Response get(
            @PathParam("eventId") String eventId,
            @Parameter(
                            description = "Whether to list every ticket; true if absent.",
                            example = "false")
                    @QueryParam("tickets")
                    @DefaultValue("true")
                    boolean tickets,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String acceptEncoding,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        var id = EventId.of(eventId);
        var view = tickets ? views.withTickets(id) : views.withoutTickets(id);
        return view.orElseThrow(() -> new NotFound("event"))
                .answer(acceptEncoding, ifNoneMatch)
                .response(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, EventFreshness.of(tickets))
                .build();
    }
}
