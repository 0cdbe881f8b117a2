package org.rushline.waitingroom.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.id.EventId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.validation.Valid;
import org.rushline.waitingroom.Because;
import org.rushline.waitingroom.CordReason;
import org.rushline.waitingroom.Cords;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.Rooms;
import org.rushline.waitingroom.draws.RoomDraws;

/** The waiting room of an event, in the hands of operators. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting rooms of operators")
@RolesAllowed("SALES")
@Path("operator/events/{eventId}/waiting-room")
public class OperatorWaitingRoomResource {

    @Inject CurrentPerson person;
    @Inject Valid valid;
    @Inject Rooms rooms;
    @Inject Cords cords;
    @Inject RoomDraws draws;
    @Inject OperatorRooms operatorRooms;

    @GET
    @RolesAllowed("STAFF")
    @Operation(summary = "Retrieve a waiting room", description = "With its numbers of now.")
    public OperatorRoomView get(@PathParam("eventId") String eventId) {
        return operatorRooms.view(EventId.of(eventId));
    }

    @POST
    @Path("sharing")
    @Operation(
            summary = "Share the waiting room of another event",
            description = "One line for both; nobody loses their place.")
    @Refuses("wrong-state")
    public OperatorRoomView share(@PathParam("eventId") String eventId, SharedRoom with) {
        valid.check(with);
        var event = EventId.of(eventId);
        cords.share(event, EventId.of(with.eventId()), because(with.reason()));
        return operatorRooms.view(event);
    }

    @POST
    @Path("draw")
    @Operation(
            summary = "Promise a draw",
            description =
                    "Publishes the commitment, then people can join. At `closesAt` joining ends, the draw is made, and the room opens.")
    @Refuses({"wrong-state", "no-draw-key"})
    public OperatorRoomView draw(@PathParam("eventId") String eventId, NewDraw draw) {
        valid.check(draw);
        var event = EventId.of(eventId);
        draws.promise(rooms.get(event), draw.closesAt(), draw.beacon(), because(draw.reason()));
        return operatorRooms.view(event);
    }

    @POST
    @Path("beacon")
    @Operation(
            summary = "Tell the public random value of a draw",
            description =
                    """
                    For a draw whose promise names one, once joining has closed. It is made at once, then the room \
                    opens. Everybody can compare the value with what was published.""")
    @Refuses({"no-draw", "wrong-state"})
    public OperatorRoomView tellBeacon(@PathParam("eventId") String eventId, BeaconValue beacon) {
        valid.check(beacon);
        var event = EventId.of(eventId);
        draws.tellBeacon(rooms.get(event), beacon.value(), because(beacon.reason()));
        return operatorRooms.view(event);
    }

    @POST
    @Path("open")
    @Operation(
            summary = "Open a waiting room",
            description = "Calls people and lets them in. One that has ended begins anew.")
    @Refuses("wrong-state")
    public OperatorRoomView open(@PathParam("eventId") String eventId, CordReason cord) {
        return pull(eventId, cord, (room, because) -> cords.open(room.id(), because));
    }

    @POST
    @Path("pause")
    @Operation(
            summary = "Pause a waiting room",
            description = "Nobody more is called or let in; who is in goes on.")
    @Refuses("wrong-state")
    public OperatorRoomView pause(@PathParam("eventId") String eventId, CordReason cord) {
        return pull(eventId, cord, (room, because) -> cords.pause(room.id(), because));
    }

    @POST
    @Path("close")
    @Operation(
            summary = "End a waiting room",
            description = "It is over, and what is left is sold without it.")
    @Refuses("wrong-state")
    public OperatorRoomView close(@PathParam("eventId") String eventId, CordReason cord) {
        return pull(eventId, cord, (room, because) -> cords.end(room.id(), because));
    }

    @POST
    @Path("message")
    @Operation(
            summary = "Tell everybody something",
            description = "Everybody who waits reads it within a second or two.")
    public OperatorRoomView say(@PathParam("eventId") String eventId, RoomMessage message) {
        valid.check(message);
        var event = EventId.of(eventId);
        cords.say(rooms.get(event).id(), message.message(), because(message.reason()));
        return operatorRooms.view(event);
    }

    @POST
    @Path("everybody")
    @Operation(
            summary = "Let everybody in for a while",
            description =
                    "For a waiting room that has failed itself: until then nobody needs an admission.")
    public OperatorRoomView everybody(@PathParam("eventId") String eventId, Everybody everybody) {
        valid.check(everybody);
        var event = EventId.of(eventId);
        cords.letEverybodyIn(
                rooms.get(event).id(),
                Duration.ofMinutes(everybody.minutes()),
                because(everybody.reason()));
        return operatorRooms.view(event);
    }

    @GET
    @RolesAllowed("STAFF")
    @Path("changes")
    @Operation(
            summary = "List the changes of a waiting room",
            description = "Who changed what and why, the newest first, 100 at most.")
    public List<RoomChange> changes(@PathParam("eventId") String eventId) {
        return operatorRooms.changes(EventId.of(eventId));
    }

    private interface Cord {
        void pull(Room room, Because because);
    }

    private OperatorRoomView pull(String eventId, CordReason reason, Cord cord) {
        valid.check(reason);
        var event = EventId.of(eventId);
        cord.pull(rooms.get(event), because(reason.reason()));
        return operatorRooms.view(event);
    }

    private Because because(String why) {
        return new Because(person.require().id(), why);
    }
}
