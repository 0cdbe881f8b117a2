package org.rushline.waitingroom.lanes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.Located;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.validation.Valid;
import org.rushline.waitingroom.Because;
import org.rushline.waitingroom.CordReason;

/** The lanes of a waiting room, in the hands of operators. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting rooms of operators")
@RolesAllowed("SALES")
@Path("operator/events/{eventId}/waiting-room/lanes")
public class LanesResource {

    @Inject CurrentPerson person;
    @Inject Valid valid;
    @Inject Lanes lanes;
    @Inject LaneCodes codes;

    @GET
    @RolesAllowed({"SALES", "BOX_OFFICE", "READ_ONLY"})
    @Operation(summary = "List the lanes of a waiting room", description = "With their numbers.")
    public List<LaneView> list(@PathParam("eventId") String eventId) {
        return lanes.views(EventId.of(eventId));
    }

    @POST
    @Operation(
            summary = "Make a lane",
            description =
                    "A line of its own, for those who have a code. What its share leaves is free for all others.")
    @APIResponseSchema(
            value = LaneSettings.class,
            responseCode = "201",
            responseDescription = "The lane.")
    @Refuses({"lane-exists", "lanes-too-large", "too-many-lanes"})
    public Response make(@PathParam("eventId") String eventId, LaneSettings settings) {
        var event = EventId.of(eventId);
        var lane = lanes.make(event, settings, person.require().id());
        return Located.created(
                        "/api/operator/events/%s/waiting-room/lanes/%s".formatted(event, lane),
                        lanes.get(event, lane))
                .build();
    }

    @GET
    @RolesAllowed({"SALES", "BOX_OFFICE", "READ_ONLY"})
    @Path("{laneId}")
    @Operation(summary = "Retrieve a lane", description = "As it can be sent back.")
    public LaneSettings get(
            @PathParam("eventId") String eventId, @PathParam("laneId") String laneId) {
        return lanes.get(EventId.of(eventId), WaitingRoomId.of(laneId));
    }

    @PUT
    @Path("{laneId}")
    @Operation(
            summary = "Change a lane",
            description = "Works at once, for those who are let in from then on.")
    @Refuses({"lane-exists", "lanes-too-large"})
    public LaneSettings change(
            @PathParam("eventId") String eventId,
            @PathParam("laneId") String laneId,
            LaneSettings settings) {
        var event = EventId.of(eventId);
        var lane = WaitingRoomId.of(laneId);
        lanes.change(event, lane, settings, person.require().id());
        return lanes.get(event, lane);
    }

    @POST
    @Path("{laneId}/codes")
    @Operation(
            summary = "Make codes for a lane",
            description =
                    "Each is for the first account that uses it. Only this answer tells them: keep it.")
    public CodesView makeCodes(
            @PathParam("eventId") String eventId,
            @PathParam("laneId") String laneId,
            NewCodes wanted) {
        valid.check(wanted);
        return new CodesView(
                codes.make(
                        EventId.of(eventId),
                        WaitingRoomId.of(laneId),
                        wanted.count(),
                        because(wanted.reason())));
    }

    @POST
    @Path("{laneId}/revocation")
    @Operation(
            summary = "Take back the codes of a lane",
            description = "All that nobody has used. Whoever has joined by one keeps their place.")
    public void revoke(
            @PathParam("eventId") String eventId,
            @PathParam("laneId") String laneId,
            CordReason reason) {
        valid.check(reason);
        codes.revoke(EventId.of(eventId), WaitingRoomId.of(laneId), because(reason.reason()));
    }

    private Because because(String why) {
        return new Because(person.require().id(), why);
    }
}
