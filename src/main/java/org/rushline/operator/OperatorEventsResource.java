package org.rushline.operator;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.catalog.EventDetails;
import org.rushline.catalog.EventView;
import org.rushline.catalog.editing.EventEditing;
import org.rushline.catalog.editing.EventRemoval;
import org.rushline.catalog.editing.EventService;
import org.rushline.catalog.editing.Relocation;
import org.rushline.catalog.history.EventChange;
import org.rushline.catalog.history.EventNews;
import org.rushline.onsale.PublicationService;
import org.rushline.onsale.PublicationView;
import org.rushline.platform.Located;
import org.rushline.platform.body.BodyLimit;
import org.rushline.platform.id.EventId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.relocation.Relocations;

/** The operator's events, from draft to cancelled. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
@RolesAllowed("PROGRAMME")
@Path("operator/events")
public class OperatorEventsResource {

    /** A long description and many price tiers. */
    private static final int LARGEST = 64 * 1024;

    @Inject CurrentPerson person;
    @Inject EventService events;
    @Inject EventEditing editing;
    @Inject EventNews news;
    @Inject PublicationService publications;
    @Inject Relocations relocations;
    @Inject EventRemoval removal;

    @POST
    @BodyLimit(LARGEST)
    @Operation(
            summary = "Create an event",
            description = "It is a draft until you announce or publish it.")
    @APIResponseSchema(
            value = EventView.class,
            responseCode = "201",
            responseDescription = "The event that was made.")
    @Refuses({"reference-taken", "seats-without-price"})
    public Response create(EventDetails details) {
        var made = events.create(details);
        return Created.at("events", made.id(), made);
    }

    @GET
    @RolesAllowed("STAFF")
    @Operation(summary = "List events", description = "In the order they were made, 100 at most.")
    public List<EventView> list(
            @QueryParam("reference") String reference, @QueryParam("after") String after) {
        return reference == null
                ? events.after(after == null ? 0 : EventId.of(after).value(), ListPage.PAGE)
                : events.byReference(ListPage.checked(reference)).stream().toList();
    }

    @GET
    @RolesAllowed("STAFF")
    @Path("{id}")
    @Operation(summary = "Retrieve an event")
    public EventView get(@PathParam("id") String id) {
        return events.get(EventId.of(id));
    }

    @PUT
    @Path("{id}")
    @BodyLimit(LARGEST)
    @Operation(
            summary = "Change an event",
            description =
                    """
                    Send back what was read, with what is to change. Times are local, and what is \
                    not touched keeps its moment. Once somebody has tickets, a new date needs a \
                    reason, which they read. What looks like a slip is answered `confirm-first`.""")
    @Refuses({
        "reference-taken",
        "seats-without-price",
        "tickets-exist",
        "seats-allocated",
        "confirm-first",
        "wrong-state"
    })
    public EventView edit(@PathParam("id") String id, EventDetails details) {
        return editing.edit(EventId.of(id), details, person.require().id());
    }

    /** The changes since there are tickets, the oldest first. */
    @GET
    @RolesAllowed("STAFF")
    @Path("{id}/changes")
    @Operation(
            summary = "List the changes of an event",
            description = "The changes since there are tickets, the oldest first.")
    public List<EventChange> changes(@PathParam("id") String id) {
        return news.of(EventId.of(id));
    }

    @POST
    @Path("{id}/relocation")
    @Operation(
            summary = "Move an event to another seat plan",
            description =
                    """
                    For an event with tickets. Each ticket goes to the seat of the same name, \
                    or to the one that `moves` names; new seats come on sale. If people's \
                    seats are missing, nothing moves.""")
    @Refuses({
        "places-needed",
        "seats-without-price",
        "no-tickets",
        "confirm-first",
        "wrong-state",
        "tickets-exist"
    })
    public EventView relocate(@PathParam("id") String id, Relocation relocation) {
        var operator = person.require().id();
        return relocations.move(EventId.of(id), relocation, operator);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a draft")
    @Refuses("wrong-state")
    public void delete(@PathParam("id") String id) {
        removal.draft(EventId.of(id));
    }

    @POST
    @RolesAllowed({"PROGRAMME", "SALES"})
    @Path("{id}/announcement")
    @Operation(summary = "Announce an event", description = "Everybody can see it from then on.")
    @Refuses({"wrong-state", "seats-without-price"})
    public EventView announce(@PathParam("id") String id) {
        return events.announce(EventId.of(id));
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(
            summary = "Cancel an event",
            description =
                    "Its tickets cannot be bought any more, and everybody's money is refunded.")
    @Refuses("wrong-state")
    public EventView cancel(@PathParam("id") String id, EventService.Cancellation cancellation) {
        return events.cancel(EventId.of(id), cancellation);
    }

    /** Asks for the sale to open; how far it is, the address in {@code Location} tells. */
    @POST
    @RolesAllowed({"PROGRAMME", "SALES"})
    @Path("{id}/publication")
    @Operation(
            summary = "Put an event on sale",
            description = "Begins to make its tickets. The publication tells its progress.")
    @APIResponseSchema(
            value = PublicationView.class,
            responseCode = "202",
            responseDescription = "It has begun.")
    @Refuses({"wrong-state", "seats-without-price"})
    public Response publish(@PathParam("id") String id) {
        var publication = publications.request(EventId.of(id));
        return Located.accepted("/api/operator/events/" + id + "/publication")
                .entity(publication)
                .build();
    }

    @GET
    @RolesAllowed("STAFF")
    @Path("{id}/publication")
    @Operation(summary = "Retrieve a publication", description = "The progress of the publication.")
    public PublicationView publication(@PathParam("id") String id) {
        return publications.get(EventId.of(id));
    }
}
