package org.rushline.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.platform.body.BodyLimit;
import org.rushline.platform.id.VenueId;
import org.rushline.seatplan.SeatPlanService;
import org.rushline.seatplan.pretix.PretixPlanReader;
import org.rushline.seatplan.workshop.NewPlan;
import org.rushline.seatplan.workshop.PlanToDraw;
import org.rushline.seatplan.workshop.PlanWorkshop;
import org.rushline.venue.VenueService;

/** The layouts of the operator's venues: uploaded or drawn from a capacity. */
@Tag(name = "Venues")
@RolesAllowed("PROGRAMME")
@Path("operator/venues/{venueId}/seatplans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OperatorVenueSeatPlansResource {

    @Inject SeatPlanService seatPlans;
    @Inject VenueService venues;
    @Inject PlanWorkshop workshop;

    @POST
    @BodyLimit(PretixPlanReader.MAX_BYTES)
    @Operation(
            summary = "Upload a seat plan",
            description =
                    """
                    The body is a plan in pretix's format, with our own members `stage`, `wheelchair`, \
                    `standing` and others. What is slightly wrong in it is mended, and what plans here \
                    do not have is left out; `repairs` says so.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "A seat plan in pretix's format.")))
    @APIResponseSchema(
            value = StoredPlan.class,
            responseCode = "201",
            responseDescription = "The plan that was stored.")
    public Response upload(
            @PathParam("venueId") String venueId,
            @Parameter(
                            description = "A name for the plan, instead of its own.",
                            example = "Olivier, end on")
                    @QueryParam("name")
                    String name,
            InputStream plan) {
        return stored(workshop.upload(existing(venueId), plan, name));
    }

    @POST
    @Path("generated")
    @Operation(
            summary = "Generate a seat plan",
            description = "Generates a plausible plan of this capacity.")
    @APIResponseSchema(
            value = StoredPlan.class,
            responseCode = "201",
            responseDescription = "The plan that was stored.")
    public Response draw(@PathParam("venueId") String venueId, PlanToDraw plan) {
        return stored(workshop.draw(existing(venueId), plan));
    }

    @GET
    @RolesAllowed("STAFF")
    @Operation(summary = "List the seat plans of a venue")
    public List<StoredPlan> ofVenue(@PathParam("venueId") String venueId) {
        return seatPlans.ofVenue(existing(venueId)).stream().map(StoredPlan::of).toList();
    }

    private static Response stored(NewPlan made) {
        var plan = StoredPlan.of(made);
        return Created.at("seatplans", plan.id(), plan);
    }

    private VenueId existing(String venueId) {
        var id = VenueId.of(venueId);
        venues.get(id);
        return id;
    }
}
