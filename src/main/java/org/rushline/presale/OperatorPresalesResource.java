package org.rushline.presale;

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
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.accounts.CurrentPerson;
import org.rushline.platform.Located;
import org.rushline.platform.id.EventId;
import org.rushline.platform.openapi.Refuses;

/** Presales in the hands of operators. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Presales of operators")
@RolesAllowed("SALES")
@Path("operator/events/{eventId}/presales")
public class OperatorPresalesResource {

    @Inject CurrentPerson person;
    @Inject Presales presales;

    @GET
    @RolesAllowed("STAFF")
    @Operation(
            summary = "List the presales of an event",
            description = "By the time they open, with those that have ended.")
    public List<PresaleView> list(@PathParam("eventId") String eventId) {
        return presales.of(EventId.of(eventId));
    }

    @POST
    @Operation(
            summary = "Make a presale",
            description =
                    """
                    Until the last presale of an event has ended, only those may buy who have a code. \
                    The event must not be on sale for everybody yet.""")
    @APIResponseSchema(
            value = PresaleView.class,
            responseCode = "201",
            responseDescription = "The presale that was made.")
    @Refuses({"presale-exists", "sale-has-begun", "too-many-presales"})
    public Response make(@PathParam("eventId") String eventId, PresaleDetails details) {
        var event = EventId.of(eventId);
        var made = presales.make(event, details, person.require().id());
        return Located.created(
                        "/api/operator/events/%s/presales/%s".formatted(event, made.id()), made)
                .build();
    }

    @GET
    @RolesAllowed("STAFF")
    @Path("{presaleId}")
    @Operation(summary = "Retrieve a presale")
    public PresaleView get(
            @PathParam("eventId") String eventId, @PathParam("presaleId") String presaleId) {
        return presales.get(EventId.of(eventId), PresaleId.of(presaleId));
    }

    @PUT
    @Path("{presaleId}")
    @Operation(
            summary = "Change a presale",
            description = "Send back what was read, with what is to change. It works at once.")
    @Refuses({"presale-exists", "presale-ended"})
    public PresaleView change(
            @PathParam("eventId") String eventId,
            @PathParam("presaleId") String presaleId,
            PresaleDetails details) {
        return presales.change(EventId.of(eventId), PresaleId.of(presaleId), details);
    }

    @DELETE
    @Path("{presaleId}")
    @Operation(
            summary = "Delete a presale",
            description = "With its codes, as long as it has not opened.")
    @Refuses("presale-open")
    public void delete(
            @PathParam("eventId") String eventId, @PathParam("presaleId") String presaleId) {
        presales.delete(EventId.of(eventId), PresaleId.of(presaleId));
    }

    @POST
    @Path("{presaleId}/end")
    @Operation(
            summary = "End a presale now",
            description = "Everybody may buy from then on, unless there is another presale.")
    @Refuses({"presale-ended", "presale-not-open"})
    public PresaleView end(
            @PathParam("eventId") String eventId,
            @PathParam("presaleId") String presaleId,
            PresaleReason reason) {
        return presales.end(EventId.of(eventId), PresaleId.of(presaleId), reason);
    }
}
