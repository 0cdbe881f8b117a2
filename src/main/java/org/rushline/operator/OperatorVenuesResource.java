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
import org.rushline.catalog.Discarding;
import org.rushline.venue.VenueDetails;
import org.rushline.venue.VenueId;
import org.rushline.venue.VenueService;
import org.rushline.venue.VenueView;

/** The operator's venues. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("OPERATOR")
@Path("operator/venues")
public class OperatorVenuesResource {

    @Inject VenueService venues;
    @Inject Discarding discarding;

    @POST
    public Response create(VenueDetails details) {
        var made = venues.create(details);
        return Created.at("venues", made.id(), made);
    }

    @GET
    public List<VenueView> list(
            @QueryParam("reference") String reference, @QueryParam("after") String after) {
        return reference == null
                ? venues.after(after == null ? 0 : VenueId.of(after).value(), Listing.PAGE)
                : venues.byReference(Listing.checked(reference)).stream().toList();
    }

    @GET
    @Path("{id}")
    public VenueView get(@PathParam("id") String id) {
        return venues.get(VenueId.of(id));
    }

    @PUT
    @Path("{id}")
    public VenueView edit(@PathParam("id") String id, VenueDetails details) {
        return venues.edit(VenueId.of(id), details);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Delete a venue that nothing refers to",
            description = "204; 409 still-referred-to names what does.")
    public void delete(@PathParam("id") String id) {
        discarding.venue(VenueId.of(id));
    }
}
