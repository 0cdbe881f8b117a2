package org.rushline.seatplan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.platform.id.VenueId;
import org.rushline.platform.problem.NotFound;

/** Stores and reads seat plans. A venue is only a number here. */
@Stateless
public class SeatPlanService {

    @Inject SeatPlans plans;

    /** Stores a layout as the next revision of the plan of its name. The venue must exist. */
    public SeatPlanSummary store(VenueId venueId, PlanLayout layout) {
        return plans.add(venueId, layout);
    }

    /**
     * Stores what becomes of a plan as its next revision; events keep the one that they have.
     *
     * @throws NewerRevision if somebody has stored a newer one
     */
    public SeatPlanSummary revise(SeatPlanId id, UnaryOperator<PlanLayout> change) {
        return plans.revise(id, change);
    }

    /** What is on the plan besides its sections. Throws NotFound if there is no such plan. */
    public Scenery scenery(SeatPlanId id) {
        return plans.scenery(id).orElseThrow(() -> new NotFound("seat plan"));
    }

    /** Throws NotFound if there is none. */
    public SeatPlanSummary summary(SeatPlanId id) {
        return plans.get(id).orElseThrow(() -> new NotFound("seat plan"));
    }

    /** All revisions, by name and the newest first. */
    public List<SeatPlanSummary> ofVenue(VenueId venueId) {
        return plans.ofVenue(venueId);
    }

    public void delete(SeatPlanId id) {
        plans.delete(id);
    }

    /**
     * The whole plan: some 10 MB for 94,000 seats. It never changes, so keep what you make of it.
     *
     * @throws NotFound if there is none
     */
    public PlanLayout layout(SeatPlanId id) {
        return plans.layout(id).orElseThrow(() -> new NotFound("seat plan"));
    }
}
