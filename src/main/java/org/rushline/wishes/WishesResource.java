package org.rushline.wishes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.Located;
import org.rushline.platform.id.EventId;
import org.rushline.platform.openapi.Refuses;

/** What people still want of an event that is sold out. */
@Tag(name = "Wishes")
@RolesAllowed("BUYER")
@Path("events/{eventId}/wishes")
@Produces(MediaType.APPLICATION_JSON)
public class WishesResource {

    @Inject CurrentPerson person;
    @Inject Wishes wishes;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Leave a wish",
            description =
                    "For an event that is sold out. Each account has one, and a second one replaces it. Nothing is promised.")
    @APIResponseSchema(
            value = WishView.class,
            responseCode = "201",
            responseDescription = "The wish.")
    @Refuses("not-sold-out")
    public Response leave(@PathParam("eventId") String eventId, NewWish wish) {
        var event = EventId.of(eventId);
        var left = wishes.leave(event, person.require().id(), wish);
        return Located.created("/api/events/" + event + "/wishes/mine", left).build();
    }

    @GET
    @Path("mine")
    @Operation(summary = "Retrieve my wish", description = "What I still want of this event.")
    public WishView mine(@PathParam("eventId") String eventId) {
        return wishes.get(EventId.of(eventId), person.require().id());
    }

    @DELETE
    @Path("mine")
    @Operation(summary = "Take my wish back", description = "Harmless if there is none.")
    public void takeBack(@PathParam("eventId") String eventId) {
        wishes.takeBack(EventId.of(eventId), person.require().id());
    }
}
