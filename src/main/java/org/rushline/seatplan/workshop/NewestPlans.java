package org.rushline.seatplan.workshop;

import java.util.List;
import org.rushline.seatplan.SeatPlanSummary;

/** The plans of a venue as they are now: the last revision of each name. */
public final class NewestPlans {

    private NewestPlans() {}

    public static List<SeatPlanSummary> of(List<SeatPlanSummary> all) {
        return all.stream().filter(plan -> isNewest(plan, all)).toList();
    }

    private static boolean isNewest(SeatPlanSummary plan, List<SeatPlanSummary> all) {
        return all.stream()
                .filter(other -> other.name().equals(plan.name()))
                .noneMatch(other -> other.revision() > plan.revision());
    }
}
