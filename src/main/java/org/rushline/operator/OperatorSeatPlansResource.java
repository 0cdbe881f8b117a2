package org.rushline.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.rushline.catalog.Discarding;
import org.rushline.seatplan.SeatPlanId;
import org.rushline.seatplan.SeatPlanService;
import org.rushline.seatplan.drawing.PlanDrawing;

/** Stored seat plans; they never change. */
@RolesAllowed("OPERATOR")
@Path("operator/seatplans/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class OperatorSeatPlansResource {

    @Inject SeatPlanService seatPlans;
    @Inject Discarding discarding;

    @GET
    public StoredPlan get(@PathParam("id") String id) {
        return StoredPlan.of(seatPlans.summary(SeatPlanId.of(id)), List.of());
    }

    @DELETE
    @Operation(
            summary = "Delete a seat plan that no event has",
            description = "204; 409 still-referred-to names those that have it.")
    public void delete(@PathParam("id") String id) {
        discarding.seatPlan(SeatPlanId.of(id));
    }

    @GET
    @Path("drawing")
    @Produces("image/svg+xml")
    public Response drawing(@PathParam("id") String id) {
        var svg = PlanDrawing.overview(seatPlans.layout(SeatPlanId.of(id)));
        return Response.ok(svg)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
