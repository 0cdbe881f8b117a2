package org.rushline.operator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.rushline.platform.Line;
import org.rushline.platform.OneOf;
import org.rushline.platform.Valid;
import org.rushline.platform.body.BodyLimit;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.SeatPlanService;
import org.rushline.seatplan.generator.PlanGenerator;
import org.rushline.seatplan.generator.PlanKind;
import org.rushline.seatplan.pretix.PretixPlanReader;
import org.rushline.venue.VenueId;
import org.rushline.venue.VenueService;

/** The layouts of the operator's venues: uploaded or drawn from a capacity. */
@RolesAllowed("OPERATOR")
@Path("operator/venues/{venueId}/seatplans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OperatorVenueSeatPlansResource {

    /**
     * A plan to draw.
     *
     * @param kind a {@link PlanKind}
     * @param capacity seats and standing places together
     * @param standing how many of them stand; none if left out
     */
    public record PlanToDraw(
            @NotNull @Line @Size(max = 200) String name,
            @NotNull @OneOf(PlanKind.class) String kind,
            @NotNull Integer capacity,
            Integer standing) {}

    @Inject SeatPlanService seatPlans;
    @Inject VenueService venues;
    @Inject PlanWorkshop workshop;
    @Inject Valid valid;

    @POST
    @BodyLimit(PretixPlanReader.MAX_BYTES)
    public Response upload(
            @PathParam("venueId") String venueId,
            @QueryParam("name") String name,
            InputStream plan) {
        var venue = existing(venueId);
        return workshop.make(
                () -> {
                    var read = PretixPlanReader.read(plan, name);
                    return stored(venue, read.layout(), read.repairs());
                });
    }

    @POST
    @Path("generated")
    public Response draw(@PathParam("venueId") String venueId, PlanToDraw plan) {
        var venue = existing(venueId);
        valid.check(plan);
        var standing = plan.standing() == null ? 0 : plan.standing();
        var kind = PlanKind.valueOf(plan.kind());
        return workshop.make(
                () -> {
                    var layout =
                            PlanGenerator.generate(kind, plan.name(), plan.capacity(), standing);
                    return stored(venue, layout, List.of());
                });
    }

    @GET
    public List<StoredPlan> ofVenue(@PathParam("venueId") String venueId) {
        return seatPlans.ofVenue(existing(venueId).value()).stream()
                .map(plan -> StoredPlan.of(plan, List.of()))
                .toList();
    }

    private Response stored(VenueId venue, PlanLayout layout, List<String> repairs) {
        var plan = StoredPlan.of(seatPlans.store(venue.value(), layout), repairs);
        return Created.at("seatplans", plan.id(), plan);
    }

    private VenueId existing(String venueId) {
        var id = VenueId.of(venueId);
        venues.get(id);
        return id;
    }
}
