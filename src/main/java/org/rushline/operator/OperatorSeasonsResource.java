package org.rushline.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.catalog.EventView;
import org.rushline.catalog.editing.Season;
import org.rushline.catalog.editing.SeasonService;
import org.rushline.catalog.season.SeasonImport;
import org.rushline.catalog.season.SeasonReport;
import org.rushline.catalog.season.SeasonToImport;
import org.rushline.platform.body.BodyLimit;
import org.rushline.platform.openapi.Refuses;

/** A whole programme at once: all its events are made and announced, or none is. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
@RolesAllowed("PROGRAMME")
@Path("operator/seasons")
public class OperatorSeasonsResource {

    @Inject SeasonService seasons;
    @Inject SeasonImport imports;

    /** The events as made, in the order of the request. */
    @POST
    @BodyLimit(2 << 20)
    @Operation(
            summary = "Announce a season",
            description =
                    """
                    Makes and announces up to 100 events at once, or none of them if one is refused; \
                    `field` then says which.""")
    @APIResponse(
            responseCode = "201",
            description = "The events as made, in the order of the request.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = EventView.class,
                                            description = "The events as made.")))
    @Refuses({"reference-taken", "seats-without-price", "wrong-state"})
    public Response announce(Season season) {
        return Response.status(Response.Status.CREATED).entity(seasons.announce(season)).build();
    }

    @POST
    @Path("import")
    @BodyLimit(2 << 20)
    @Operation(
            summary = "Import a season from a table",
            description =
                    """
                    Up to 1,000 events, all of them or none. A dry run makes nothing and lists all that \
                    is wrong; else that is refused, each with its row and column.""")
    @Refuses("season-known")
    public SeasonReport importTable(SeasonToImport table) {
        return imports.run(table);
    }
}
