package org.rushline.web.programme;

import java.util.List;
import org.rushline.seatplan.SeatPlanSummary;

/** The plans of a venue as they are now: the last revision of each name. */
final class NewestPlans {

    private NewestPlans() {}

    static List<SeatPlanSummary> of(List<SeatPlanSummary> all) {
        return all.stream().filter(plan -> isNewest(plan, all)).toList();
    }

    private static boolean isNewest(SeatPlanSummary plan, List<SeatPlanSummary> all) {
        return all.stream()
                .filter(other -> other.name().equals(plan.name()))
                .noneMatch(other -> other.revision() > plan.revision());
    }
}
