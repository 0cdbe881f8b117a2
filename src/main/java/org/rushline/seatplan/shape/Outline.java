package org.rushline.seatplan.shape;

import java.util.List;
import java.util.stream.IntStream;

/** Shapes as polygons around their middle, turned clockwise by degrees. */
public final class Outline {

    private static final int CORNERS_OF_A_CIRCLE = 48;

    private Outline() {}

    public static List<Point> rectangle(
            double x, double y, double width, double height, double degrees) {
        var corners =
                List.of(
                        new Point(x - width / 2, y - height / 2),
                        new Point(x + width / 2, y - height / 2),
                        new Point(x + width / 2, y + height / 2),
                        new Point(x - width / 2, y + height / 2));
        return turned(corners, x, y, degrees);
    }

    public static List<Point> ellipse(
            double x, double y, double width, double height, double degrees) {
        var corners =
                IntStream.range(0, CORNERS_OF_A_CIRCLE)
                        .mapToDouble(i -> 2 * Math.PI * i / CORNERS_OF_A_CIRCLE)
                        .mapToObj(
                                angle ->
                                        new Point(
                                                x + width / 2 * Math.cos(angle),
                                                y + height / 2 * Math.sin(angle)))
                        .toList();
        return turned(corners, x, y, degrees);
    }

    /** The same corners, turned around a point. */
    public static List<Point> turned(List<Point> corners, double x, double y, double degrees) {
        if (degrees == 0) {
            return corners;
        }
        var angle = Math.toRadians(degrees);
        var cos = Math.cos(angle);
        var sin = Math.sin(angle);
        return corners.stream()
                .map(
                        corner ->
                                new Point(
                                        x + (corner.x() - x) * cos - (corner.y() - y) * sin,
                                        y + (corner.x() - x) * sin + (corner.y() - y) * cos))
                .toList();
    }

    public static List<Point> moved(List<Point> corners, double x, double y) {
        return corners.stream().map(corner -> new Point(corner.x() + x, corner.y() + y)).toList();
    }
}
