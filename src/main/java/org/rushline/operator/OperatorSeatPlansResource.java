package org.rushline.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rushline.catalog.editing.EventRemoval;
import org.rushline.platform.body.BodyLimit;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.openapi.Refuses;
import org.rushline.platform.validation.Valid;
import org.rushline.seatplan.SeatPlanService;
import org.rushline.seatplan.drawing.PlanDrawing;
import org.rushline.seatplan.workshop.PlanWorkshop;

/** Stored seat plans; they never change. */
@Tag(name = "Venues")
@RolesAllowed("PROGRAMME")
@Path("operator/seatplans/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class OperatorSeatPlansResource {

    private static final int MAX_STAGE_BYTES = 64 << 10;

    @Inject SeatPlanService seatPlans;
    @Inject EventRemoval removal;
    @Inject PlanWorkshop workshop;
    @Inject Valid valid;

    @GET
    @RolesAllowed("STAFF")
    @Operation(summary = "Retrieve a seat plan")
    public StoredPlan get(@PathParam("id") String id) {
        var plan = SeatPlanId.of(id);
        return StoredPlan.of(seatPlans.summary(plan)).with(seatPlans.scenery(plan), List.of());
    }

    @POST
    @Path("stage")
    @BodyLimit(MAX_STAGE_BYTES)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set the stage of a seat plan",
            description =
                    "Stores the next revision, with another stage. Events keep the revision they have.")
    @APIResponseSchema(
            value = StoredPlan.class,
            responseCode = "201",
            responseDescription = "The revision that was stored.")
    @Refuses("newer-revision")
    public Response setStage(@PathParam("id") String id, PlanStage stage) {
        var plan = SeatPlanId.of(id);
        valid.check(stage);
        stage.mustBeOne();
        var stored = StoredPlan.of(workshop.revise(plan, stage::on));
        return Created.at("seatplans", stored.id(), stored);
    }

    @DELETE
    @Operation(summary = "Delete a seat plan", description = "Only if no event has it.")
    @Refuses("still-referred-to")
    public void delete(@PathParam("id") String id) {
        removal.seatPlan(SeatPlanId.of(id));
    }

    @GET
    @RolesAllowed("STAFF")
    @Path("drawing")
    @Produces("image/svg+xml")
    @Operation(summary = "Retrieve the drawing of a seat plan")
    @APIResponse(
            responseCode = "200",
            description = "A picture of its sections.",
            content =
                    @Content(
                            mediaType = "image/svg+xml",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "An SVG document.")))
    public Response drawing(@PathParam("id") String id) {
        var svg = PlanDrawing.overview(seatPlans.layout(SeatPlanId.of(id)));
        return Response.ok(svg)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
