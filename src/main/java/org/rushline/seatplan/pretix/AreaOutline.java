package org.rushline.seatplan.pretix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rushline.seatplan.Point;

/** The shape of an area as a polygon in the plan. */
final class AreaOutline {

    private static final int CORNERS_OF_A_CIRCLE = 48;

    private AreaOutline() {}

    static List<Point> of(RawPlan.Zone zone, RawPlan.Area area) {
        var angle = Math.toRadians(area.rotation);
        var outline = new ArrayList<Point>();
        for (var corner : corners(area)) {
            outline.add(
                    new Point(
                            zone.x
                                    + area.x
                                    + corner.x() * Math.cos(angle)
                                    - corner.y() * Math.sin(angle),
                            zone.y
                                    + area.y
                                    + corner.x() * Math.sin(angle)
                                    + corner.y() * Math.cos(angle)));
        }
        return outline;
    }

    /** Around the area's own position; a rectangle begins there, the round ones have it inside. */
    private static List<Point> corners(RawPlan.Area area) {
        return switch (area.shape) {
            case "polygon" -> requireThree(area);
            case "rectangle" -> {
                requireSize(area);
                yield List.of(
                        new Point(0, 0),
                        new Point(area.width, 0),
                        new Point(area.width, area.height),
                        new Point(0, area.height));
            }
            case "circle", "ellipse" -> {
                requireSize(area);
                yield round(area.width / 2, area.height / 2);
            }
            default ->
                    throw area.location
                            .child("shape")
                            .refused("must be polygon, rectangle, circle or ellipse to stand in");
        };
    }

    private static List<Point> round(double radiusX, double radiusY) {
        return IntStream.range(0, CORNERS_OF_A_CIRCLE)
                .mapToDouble(i -> 2 * Math.PI * i / CORNERS_OF_A_CIRCLE)
                .mapToObj(a -> new Point(radiusX * Math.cos(a), radiusY * Math.sin(a)))
                .toList();
    }

    private static List<Point> requireThree(RawPlan.Area area) {
        if (area.points.size() < 3) {
            throw area.location.child("polygon").refused("must have three points at least");
        }
        return area.points;
    }

    private static void requireSize(RawPlan.Area area) {
        if (!(area.width > 0 && area.height > 0)) {
            throw area.location.child(area.shape).refused("must have a size above 0");
        }
    }
}
