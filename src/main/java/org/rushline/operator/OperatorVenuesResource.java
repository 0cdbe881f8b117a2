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
import org.rushline.platform.id.VenueId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.venue.VenueDetails;
import org.rushline.venue.VenueService;
import org.rushline.venue.VenueView;

/** The operator's venues. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Venues")
@RolesAllowed("PROGRAMME")
@Path("operator/venues")
public class OperatorVenuesResource {

    @Inject VenueService venues;
    @Inject EventRemoval removal;

    @POST
    @Operation(summary = "Create a venue")
    @APIResponseSchema(
            value = VenueView.class,
            responseCode = "201",
            responseDescription = "The venue that was made.")
    @Refuses("reference-taken")
    public Response create(VenueDetails details) {
        var made = venues.create(details);
        return Created.at("venues", made.id(), made);
    }

    @GET
    @RolesAllowed("STAFF")
    @Operation(summary = "List venues", description = "In the order they were made, 100 at most.")
    public List<VenueView> list(
            @QueryParam("reference") String reference, @QueryParam("after") String after) {
        return reference == null
                ? venues.after(after == null ? 0 : VenueId.of(after).value(), ListPage.PAGE)
                : venues.byReference(ListPage.checked(reference)).stream().toList();
    }

    @GET
    @RolesAllowed("STAFF")
    @Path("{id}")
    @Operation(summary = "Retrieve a venue")
    public VenueView get(@PathParam("id") String id) {
        return venues.get(VenueId.of(id));
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change a venue",
            description =
                    """
                    Send back what was read, with what is to change. If the time zone is corrected, \
                    its events follow; those in doubt are listed as zone questions.""")
    @Refuses("reference-taken")
    public VenueView edit(@PathParam("id") String id, VenueDetails details) {
        return venues.edit(VenueId.of(id), details);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a venue", description = "Only if nothing refers to it.")
    @Refuses("still-referred-to")
    public void delete(@PathParam("id") String id) {
        removal.venue(VenueId.of(id));
    }
}
