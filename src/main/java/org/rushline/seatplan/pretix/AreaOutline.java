package org.rushline.seatplan.pretix;

import java.util.ArrayList;
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
            case "rectangle", "" ->
                    size(area)
                            .map(
                                    size ->
                                            Outline.rectangle(
                                                    size.width / 2,
                                                    size.height / 2,
                                                    size.width,
                                                    size.height,
                                                    0));
            case "circle", "ellipse" ->
                    size(area).map(size -> Outline.ellipse(0, 0, size.width, size.height, 0));
            default -> Optional.empty();
        };
    }

    /** The members of other shapes, which its own makes meaningless. */
    static List<String> others(RawPlan.Area area) {
        var others = new ArrayList<>(area.sizes.keySet());
        others.remove(sizeMember(area));
        if (!area.points.isEmpty() && !shape(area).equals("polygon")) {
            others.add("polygon");
        }
        return others.stream().map(other -> other.isEmpty() ? "width" : other).toList();
    }

    /** Its shape, even if it does not say which. */
    private static String shape(RawPlan.Area area) {
        return area.shape.isEmpty() && area.sizes.containsKey("rectangle")
                ? "rectangle"
                : area.shape;
    }

    /** The format's first version had only rectangles, of the area's own size. */
    private static String sizeMember(RawPlan.Area area) {
        var shape = shape(area);
        return shape.equals("rectangle") && !area.sizes.containsKey(shape) ? "" : shape;
    }

    private static Optional<RawPlan.Size> size(RawPlan.Area area) {
        return Optional.ofNullable(area.sizes.get(sizeMember(area)))
                .filter(size -> size.width > 0 && size.height > 0);
    }

    private static InvalidFields refusal(RawPlan.Area area) {
        return switch (shape(area)) {
            case "polygon" ->
                    area.location.child("polygon").refused("must have three points at least");
            case "rectangle", "circle", "ellipse" ->
                    area.location.child(shape(area)).refused("must have a size above 0");
            default ->
                    area.location
                            .child("shape")
                            .refused("must be polygon, rectangle, circle or ellipse");
        };
    }
}
