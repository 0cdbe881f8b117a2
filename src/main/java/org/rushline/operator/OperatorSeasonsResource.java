package org.rushline.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rushline.catalog.Season;
import org.rushline.catalog.SeasonService;
import org.rushline.platform.body.BodyLimit;

/** A whole programme at once: all its events are made and announced, or none is. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("OPERATOR")
@Path("operator/seasons")
public class OperatorSeasonsResource {

    @Inject SeasonService seasons;

    /** The events as made, in the order of the request. */
    @POST
    @BodyLimit(2 << 20)
    public Response announce(Season season) {
        return Response.status(Response.Status.CREATED).entity(seasons.announce(season)).build();
    }
}
