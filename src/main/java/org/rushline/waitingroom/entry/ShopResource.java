package org.rushline.waitingroom.entry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.id.EventId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.validation.Valid;
import org.rushline.waitingroom.Because;

/** Another system's shop behind a waiting room, in the hands of operators. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Waiting rooms of operators")
@RolesAllowed("SALES")
@Path("operator/events/{eventId}/waiting-room/shop")
public class ShopResource {

    @Inject CurrentPerson person;
    @Inject Valid valid;
    @Inject Shops shops;
    @Inject EntryKeys keys;

    @GET
    @RolesAllowed({"SALES", "READ_ONLY"})
    @Operation(
            summary = "Retrieve the shop behind a waiting room",
            description = "As it can be sent back.")
    public ShopSettings get(@PathParam("eventId") String eventId) {
        return shops.get(EventId.of(eventId));
    }

    @PUT
    @Operation(
            summary = "Put a shop behind a waiting room",
            description =
                    "Whoever is let in is sent to the first of its addresses, or to another one that they name, and nowhere else.")
    @Refuses("no-entry-key")
    public ShopSettings put(@PathParam("eventId") String eventId, ShopSettings settings) {
        var event = EventId.of(eventId);
        shops.put(event, settings, person.require().id());
        return shops.get(event);
    }

    @DELETE
    @Operation(
            summary = "Put no shop behind a waiting room any more",
            description = "Tokens that are on their way stay good.")
    public void remove(@PathParam("eventId") String eventId) {
        shops.remove(EventId.of(eventId), because(null));
    }

    @GET
    @RolesAllowed({"SALES", "READ_ONLY"})
    @Path("keys")
    @Operation(
            summary = "List the keys of a shop",
            description = "The next one first, then the one that signs, then former ones.")
    public List<EntryKeyView> keys(@PathParam("eventId") String eventId) {
        return keys.list(EventId.of(eventId));
    }

    @POST
    @RolesAllowed("ADMINISTRATOR")
    @Path("keys")
    @Operation(
            summary = "Change the key of a shop",
            description =
                    "The next key, which is published already, signs at once. The former one stays published until the last token that it signed expires, unless it is withdrawn.")
    @Refuses("no-entry-key")
    public List<EntryKeyView> changeKey(@PathParam("eventId") String eventId, KeyChange change) {
        valid.check(change);
        var event = EventId.of(eventId);
        keys.change(event, change.withdraws(), because(change.reason()));
        return keys.list(event);
    }

    private Because because(String why) {
        return new Because(person.require().id(), why);
    }
}
