package org.rushline.seatplan.generator;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.rushline.seatplan.PlanBuilder;
import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.SeatCategory;
import org.rushline.seatplan.Stage;
import org.rushline.seatplan.shape.Point;

/**
 * A venue in metres with at least as much room as is wanted.
 *
 * @param stageSpace what the pitch needs around the middle, or the stage above its edge
 */
record Draft(
        Stage stage, Point stageSpace, List<SeatCategory> categories, List<DraftSection> sections) {

    private static final double MARGIN = 3;

    /** Rooms that differ by a few seats exist for every number: the filling takes away the rest. */
    PlanLayout filled(String name, int seats) {
        // Both kinds of stage are drawn around the vertical axis, so that stays in the middle.
        var halfWidth = Math.max(stageSpace.x(), farthest(p -> Math.abs(p.x()))) + MARGIN;
        var above = Math.max(stageSpace.y(), farthest(p -> -p.y())) + MARGIN;
        var below = farthest(Point::y) + MARGIN;
        if (stage == Stage.PITCH) {
            above = Math.max(above, below);
            below = above;
        }
        var plan = new PlanBuilder();
        new Filling(sections, seats, halfWidth, above).into(plan);
        return plan.build(
                name,
                2 * halfWidth * Filling.UNITS_PER_METRE,
                (above + below) * Filling.UNITS_PER_METRE,
                stage,
                plan.inUse(categories));
    }

    private double farthest(ToDoubleFunction<Point> how) {
        return sections.stream()
                .flatMap(section -> section.outline().stream())
                .mapToDouble(how)
                .max()
                .orElseThrow();
    }
}
