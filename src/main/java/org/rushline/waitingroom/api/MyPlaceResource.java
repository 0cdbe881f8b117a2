package org.rushline.waitingroom.api;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.Answers;
import org.rushline.platform.id.EventId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.request.ClientAddress;
import org.rushline.platform.validation.Valid;
import org.rushline.waitingroom.challenge.JoinProof;
import org.rushline.waitingroom.holders.PlaceCookies;
import org.rushline.waitingroom.lanes.TypedCode;
import org.rushline.waitingroom.line.MyPlace;
import org.rushline.waitingroom.line.PlaceStanding;

/** One's own place in a waiting room, and being let in. */
@ApplicationScoped // one for all requests: a crowd joins at the same moment
@Tag(name = "Waiting room")
@RolesAllowed("BUYER")
@Path("events/{eventId}/waiting-room")
@Produces(MediaType.APPLICATION_JSON)
public class MyPlaceResource {

    private static final int SOON = 2;

    @Inject CurrentPerson person;
    @Inject Valid valid;
    @Inject MyPlace places;
    @Inject PlaceCookies cookies;
    @Inject ClientAddress address;

    @POST
    @Path("places")
    @Operation(
            summary = "Join a waiting room",
            description =
                    """
                    Whoever has a place keeps it, by whatever device or node they come. A room whose \
                    `joiners` are BROWSER takes people without an account, too: a cookie says which place \
                    is theirs, until they sign in and take it along. Once a place has been used, they get another one behind everybody. Where joining costs something, the answer \
                    is `challenge-needed` at first: `challenge` is one of ALTCHA, whose solution goes into \
                    `X-Altcha`; or the token of `patience` goes into `X-Patience` after so many seconds.""")
    @APIResponseSchema(
            value = PlaceView.class,
            responseCode = "201",
            responseDescription = "The place.")
    @Refuses({
        "room-closed",
        "sign-in-needed",
        "not-verified",
        "challenge-needed",
        "too-many-requests"
    })
    @PermitAll
    public CompletionStage<Response> join(
            @PathParam("eventId") String eventId,
            @HeaderParam("X-Altcha") String work,
            @HeaderParam("X-Patience") String patience,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        var visitor = cookies.visitor(request);
        var room = places.room(EventId.of(eventId), visitor);
        var who = cookies.joining(room, visitor, response);
        var proof = new JoinProof(work, patience, address.block(request));
        return places.join(room, who, proof).thenApply(MyPlaceResource::joined);
    }

    @POST
    @Path("places/by-code")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Join a lane of a waiting room",
            description =
                    "By a code, which is for the first account that uses it. A place that one has in the room's own line stays one's own.")
    @APIResponseSchema(
            value = PlaceView.class,
            responseCode = "201",
            responseDescription = "The place in the lane.")
    @Refuses({"no-such-code", "code-used", "room-closed", "not-verified", "too-many-requests"})
    public CompletionStage<Response> joinLane(
            @PathParam("eventId") String eventId, TypedCode typed) {
        valid.check(typed);
        return places.join(EventId.of(eventId), typed.code(), person.require().id())
                .thenApply(MyPlaceResource::joined);
    }

    private static Response joined(PlaceStanding place) {
        return Response.status(Response.Status.CREATED).entity(PlaceView.of(place)).build();
    }

    @GET
    @Path("places/mine")
    @Operation(summary = "Retrieve my place", description = "Where one stands in the line.")
    @Refuses({"no-place", "sign-in-needed", "place-not-valid", "place-claimed"})
    @PermitAll
    public CompletionStage<PlaceView> mine(
            @PathParam("eventId") String eventId, @Context HttpServletRequest request) {
        return places.get(EventId.of(eventId), cookies.visitor(request)).thenApply(PlaceView::of);
    }

    @POST
    @Path("admissions")
    @Operation(
            summary = "Ask to be let in",
            description =
                    """
                    For whoever has been called. While as many are shopping as may, the answer is 202: \
                    ask again soon, you are next. Whoever is in may repeat it.""")
    @APIResponseSchema(
            value = PlaceView.class,
            responseCode = "200",
            responseDescription = "They are in.")
    @APIResponse(
            responseCode = "202",
            description = "They are next: ask again soon.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaceView.class)))
    @Refuses({"no-place", "not-called", "place-used"})
    public CompletionStage<Response> enter(
            @PathParam("eventId") String eventId, @Context HttpServletRequest request) {
        return places.enter(EventId.of(eventId), cookies.visitor(request))
                .thenApply(MyPlaceResource::entered);
    }

    private static Response entered(PlaceStanding place) {
        if (place.state() == PlaceStanding.State.ADMITTED) {
            return Response.ok(PlaceView.of(place)).build();
        }
        return Response.status(Response.Status.ACCEPTED)
                .entity(PlaceView.of(place))
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .build();
    }

    @DELETE
    @Path("admissions")
    @Operation(
            summary = "Leave",
            description = "Somebody else may come in. Bookings stay; the place has been used.")
    public void leave(@PathParam("eventId") String eventId) {
        Answers.await(places.leave(EventId.of(eventId), person.require().id()));
    }

    @GET
    @Path("places/mine/proof")
    @Operation(
            summary = "Retrieve the proof of my place in the draw",
            description =
                    "With it anybody can check offline that the place was in the list and has its rank.")
    @APIResponse(
            responseCode = "200",
            description = "The proof.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "DrawProof")))
    @Refuses({
        "no-place",
        "sign-in-needed",
        "place-not-valid",
        "place-claimed",
        "no-draw",
        "not-drawn-yet"
    })
    @PermitAll
    public Response proof(
            @PathParam("eventId") String eventId, @Context HttpServletRequest request) {
        JsonObject proof = places.proof(EventId.of(eventId), cookies.visitor(request));
        return Response.ok(proof.toString())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"place-in-the-draw.json\"")
                .build();
    }
}
