package org.rushline.waitingroom.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.id.EventId;
import org.rushline.waitingroom.RoomSettings;
import org.rushline.waitingroom.Rooms;

/**
 * What an operator decides for a waiting room, apart from its numbers: what is read can be sent
 * back.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting rooms of operators")
@RolesAllowed("SALES")
@Path("operator/events/{eventId}/waiting-room/settings")
public class RoomSettingsResource {

    @Inject CurrentPerson person;
    @Inject Rooms rooms;

    @GET
    @RolesAllowed("STAFF")
    @Operation(
            summary = "Retrieve the settings of a waiting room",
            description = "As they can be sent back.")
    public RoomSettings get(@PathParam("eventId") String eventId) {
        return rooms.get(EventId.of(eventId)).settings();
    }

    @PUT
    @Operation(
            summary = "Set up a waiting room",
            description =
                    "Makes one, which is OFF, if the event has none. Settings work at once, for those who are let in from then on.")
    public RoomSettings put(@PathParam("eventId") String eventId, RoomSettings settings) {
        return rooms.put(EventId.of(eventId), settings, person.require().id()).settings();
    }
}
