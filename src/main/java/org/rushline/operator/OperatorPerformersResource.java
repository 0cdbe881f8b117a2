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
import org.rushline.catalog.editing.EventRemoval;
import org.rushline.performer.PerformerDetails;
import org.rushline.performer.PerformerService;
import org.rushline.performer.PerformerView;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.openapi.Refuses;

/** Performers, as operators describe them. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Performers")
@RolesAllowed("PROGRAMME")
@Path("operator/performers")
public class OperatorPerformersResource {

    @Inject PerformerService performers;
    @Inject EventRemoval removal;

    @POST
    @Operation(summary = "Create a performer")
    @APIResponseSchema(
            value = PerformerView.class,
            responseCode = "201",
            responseDescription = "The performer that was made.")
    @Refuses("reference-taken")
    public Response create(PerformerDetails details) {
        var made = performers.create(details);
        return Created.at("performers", made.id(), made);
    }

    @GET
    @RolesAllowed("STAFF")
    @Operation(
            summary = "List performers",
            description = "In the order they were made, 100 at most.")
    public List<PerformerView> list(
            @QueryParam("reference") String reference, @QueryParam("after") String after) {
        return reference == null
                ? performers.after(after == null ? 0 : PerformerId.of(after).value(), ListPage.PAGE)
                : performers.byReference(ListPage.checked(reference)).stream().toList();
    }

    @GET
    @RolesAllowed("STAFF")
    @Path("{id}")
    @Operation(summary = "Retrieve a performer")
    public PerformerView get(@PathParam("id") String id) {
        return performers.get(PerformerId.of(id));
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change a performer",
            description = "Send back what was read, with what is to change.")
    @Refuses("reference-taken")
    public PerformerView edit(@PathParam("id") String id, PerformerDetails details) {
        return performers.edit(PerformerId.of(id), details);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a performer", description = "Only if nothing refers to it.")
    @Refuses("still-referred-to")
    public void delete(@PathParam("id") String id) {
        removal.performer(PerformerId.of(id));
    }
}
