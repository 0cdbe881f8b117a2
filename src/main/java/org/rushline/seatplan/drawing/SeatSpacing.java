package org.rushline.seatplan.drawing;

import java.util.Arrays;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.PlanSection;

/** How far apart neighbours sit, in plan units: tells how large a dot may be. */
final class SeatSpacing {

    private SeatSpacing() {}

    /** The median of the distances between neighbours of a row; a guess if there are none. */
    static double of(PlanLayout plan) {
        var distances =
                plan.sections().stream()
                        .mapToDouble(SeatSpacing::inside)
                        .filter(distance -> distance > 0)
                        .sorted()
                        .toArray();
        return distances.length == 0 ? plan.width() / 100 : distances[distances.length / 2];
    }

    private static double inside(PlanSection section) {
        var seats = section.seats();
        var distances = new double[seats.size()];
        var count = 0;
        for (int i = 1; i < seats.size() && !section.standing(); i++) {
            var left = seats.get(i - 1);
            var right = seats.get(i);
            if (left.row().equals(right.row())) {
                distances[count++] = Math.hypot(left.x() - right.x(), left.y() - right.y());
            }
        }
        Arrays.sort(distances, 0, count);
        return count == 0 ? 0 : distances[count / 2];
    }
}
