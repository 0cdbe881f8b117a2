package org.rushline.seatplan.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A closed polygon of plan points. */
public final class Polygon {

    private Polygon() {}

    /** The centre of gravity of the area, or of the corners where there is no area. */
    public static Point middle(List<Point> corners) {
        double area = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < corners.size(); i++) {
            var a = corners.get(i);
            var b = corners.get((i + 1) % corners.size());
            var cross = (double) a.x() * b.y() - (double) b.x() * a.y();
            area += cross;
            x += (a.x() + (double) b.x()) * cross;
            y += (a.y() + (double) b.y()) * cross;
        }
        if (Math.abs(area) < 1e-6) {
            return new Point(
                    corners.stream().mapToDouble(Point::x).average().orElseThrow(),
                    corners.stream().mapToDouble(Point::y).average().orElseThrow());
        }
        return new Point(x / (3 * area), y / (3 * area));
    }

    public static boolean contains(List<Point> corners, double x, double y) {
        var inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            var a = corners.get(i);
            var b = corners.get(j);
            if (a.y() > y != b.y() > y
                    && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** The convex hull, for sections whose plan says nothing about their shape. */
    public static List<Point> hull(List<Point> points) {
        var sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y));
        var hull = new ArrayList<Point>();
        addHalf(hull, sorted, 0);
        Collections.reverse(sorted);
        addHalf(hull, sorted, hull.size());
        return hull;
    }

    /** One side of the hull by the monotone chain; its last point begins the other side. */
    private static void addHalf(List<Point> hull, List<Point> sorted, int from) {
        for (var point : sorted) {
            while (hull.size() >= from + 2
                    && turn(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point) <= 0) {
                hull.remove(hull.size() - 1);
            }
            hull.add(point);
        }
        hull.remove(hull.size() - 1);
    }

    private static double turn(Point a, Point b, Point c) {
        return ((double) b.x() - a.x()) * ((double) c.y() - a.y())
                - ((double) b.y() - a.y()) * ((double) c.x() - a.x());
    }
}
