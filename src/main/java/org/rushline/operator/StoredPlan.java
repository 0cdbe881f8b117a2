package org.rushline.operator;

import java.util.List;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.SeatPlanSummary;
import org.rushline.venue.VenueId;

/**
 * A stored plan.
 *
 * @param places seats and standing places together
 * @param repairs what was mended in an uploaded plan, one sentence each
 */
public record StoredPlan(
        String id,
        String venueId,
        String name,
        int revision,
        int places,
        int seats,
        int sections,
        List<SeatCategory> categories,
        List<String> repairs) {

    static StoredPlan of(SeatPlanSummary plan, List<String> repairs) {
        return new StoredPlan(
                plan.id().toString(),
                new VenueId(plan.venueId()).toString(),
                plan.name(),
                plan.revision(),
                plan.places(),
                plan.seats(),
                plan.sections(),
                plan.categories(),
                repairs);
    }
}
