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
import org.rushline.accounts.CurrentPerson;
import org.rushline.catalog.Discarding;
import org.rushline.catalog.EventChange;
import org.rushline.catalog.EventDetails;
import org.rushline.catalog.EventEditing;
import org.rushline.catalog.EventId;
import org.rushline.catalog.EventNews;
import org.rushline.catalog.EventService;
import org.rushline.catalog.EventView;
import org.rushline.catalog.Relocation;
import org.rushline.onsale.PublicationService;
import org.rushline.onsale.PublicationView;
import org.rushline.platform.Located;
import org.rushline.platform.body.BodyLimit;
import org.rushline.relocation.Relocations;

/** The operator's events, from draft to cancelled. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("OPERATOR")
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
    @Inject Discarding discarding;

    @POST
    @BodyLimit(LARGEST)
    public Response create(EventDetails details) {
        var made = events.create(details);
        return Created.at("events", made.id(), made);
    }

    @GET
    public List<EventView> list(
            @QueryParam("reference") String reference, @QueryParam("after") String after) {
        return reference == null
                ? events.after(after == null ? 0 : EventId.of(after).value(), Listing.PAGE)
                : events.byReference(Listing.checked(reference)).stream().toList();
    }

    @GET
    @Path("{id}")
    public EventView get(@PathParam("id") String id) {
        return events.get(EventId.of(id));
    }

    @PUT
    @Path("{id}")
    @BodyLimit(LARGEST)
    @Operation(
            summary = "Change what is said about an event",
            description =
                    """
                    Send back what was read, with what is to change; members that can only be read may come back as they \
                    are. Times are local, and what is not touched keeps its moment. Once somebody has tickets a new date \
                    needs a reason, which is shown to them. What looks like a slip of the keyboard is answered \
                    409 confirm-first, and done if it is sent again with what to confirm.""")
    public EventView edit(@PathParam("id") String id, EventDetails details) {
        return editing.edit(EventId.of(id), details, person.requireOperator().id().uuid());
    }

    /** What has changed since there are tickets, the oldest first. */
    @GET
    @Path("{id}/changes")
    public List<EventChange> changes(@PathParam("id") String id) {
        return news.of(EventId.of(id));
    }

    /** Moves it with all its tickets to another plan, of this venue or another. */
    @POST
    @Path("{id}/relocation")
    @Operation(
            summary = "Move an event of which there are tickets to other seats",
            description =
                    """
                    Whoever has a place gets the one of the same name, or the one said for their ticket by moves. Places \
                    that nobody has may go, new ones come on sale. People whose places the plan does not have \
                    are named in an answer 409 places-needed, and nothing has moved.""")
    public EventView relocate(@PathParam("id") String id, Relocation relocation) {
        var operator = person.requireOperator().id().uuid();
        return relocations.move(EventId.of(id), relocation, operator);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a draft", description = "204; 409 wrong-state if it is none.")
    public void delete(@PathParam("id") String id) {
        discarding.draft(EventId.of(id));
    }

    @POST
    @Path("{id}/announcement")
    public EventView announce(@PathParam("id") String id) {
        return events.announce(EventId.of(id));
    }

    @POST
    @Path("{id}/cancellation")
    public EventView cancel(@PathParam("id") String id, EventService.Cancellation cancellation) {
        return events.cancel(EventId.of(id), cancellation);
    }

    /** Asks for the sale to open; how far it is, the address in {@code Location} tells. */
    @POST
    @Path("{id}/publication")
    public Response publish(@PathParam("id") String id) {
        var publication = publications.request(EventId.of(id));
        return Located.accepted("/api/operator/events/" + id + "/publication")
                .entity(publication)
                .build();
    }

    @GET
    @Path("{id}/publication")
    public PublicationView publication(@PathParam("id") String id) {
        return publications.get(EventId.of(id));
    }
}
