package org.rushline.seatplan.pretix;

import java.util.List;
import java.util.Optional;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.seatplan.shape.Outline;
import org.rushline.seatplan.shape.Point;

/** The shape of an area as a polygon in the plan. */
final class AreaOutline {

    private AreaOutline() {}

    /** Empty for a shape that is none: a text, too few corners, no size. */
    static Optional<List<Point>> find(RawPlan.Spot origin, RawPlan.Area area) {
        return corners(area)
                .map(corners -> Outline.turned(corners, 0, 0, area.rotation))
                .map(corners -> Outline.moved(corners, origin.x + area.x, origin.y + area.y));
    }

    /** Of an area that cannot do without: throws InvalidFields. */
    static List<Point> require(RawPlan.Spot origin, RawPlan.Area area) {
        return find(origin, area).orElseThrow(() -> refusal(area));
    }

    /** Where its text is. */
    static Point textAt(RawPlan.Spot origin, RawPlan.Area area) {
        var at = area.textAt == null ? new RawPlan.Spot() : area.textAt;
        var own = Outline.turned(List.of(new Point(at.x, at.y)), 0, 0, area.rotation);
        return Outline.moved(own, origin.x + area.x, origin.y + area.y).get(0);
    }

    /** All that is to be seen of it. */
    static List<Point> extent(RawPlan.Spot origin, RawPlan.Area area) {
        return find(origin, area)
                .orElseGet(() -> area.text.isEmpty() ? List.of() : List.of(textAt(origin, area)));
    }

    /** Around the area's own position; a rectangle begins there, the round ones have it inside. */
    private static Optional<List<Point>> corners(RawPlan.Area area) {
        return switch (shape(area)) {
            case "polygon" -> Optional.of(area.points).filter(points -> points.size() > 2);
            case "rectangle" -> rectangle(area);
            case "circle", "ellipse" ->
                    hasSize(area)
                            ? Optional.of(Outline.ellipse(0, 0, area.width, area.height, 0))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<List<Point>> rectangle(RawPlan.Area area) {
        return hasSize(area)
                ? Optional.of(
                        Outline.rectangle(
                                area.width / 2, area.height / 2, area.width, area.height, 0))
                : Optional.empty();
    }

    /** The format's first version had only rectangles and did not name them. */
    private static String shape(RawPlan.Area area) {
        return area.shape.isEmpty() && hasSize(area) ? "rectangle" : area.shape;
    }

    private static boolean hasSize(RawPlan.Area area) {
        return area.width > 0 && area.height > 0;
    }

    private static InvalidFields refusal(RawPlan.Area area) {
        return switch (shape(area)) {
            case "polygon" ->
                    area.location.child("polygon").refused("must have three points at least");
            case "rectangle", "circle", "ellipse" ->
                    area.location.child(area.shape).refused("must have a size above 0");
            default ->
                    area.location
                            .child("shape")
                            .refused("must be polygon, rectangle, circle or ellipse");
        };
    }
}
