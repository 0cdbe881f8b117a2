package org.rushline.seatplan.shape;

import java.util.List;

/** How far one can go from a point of the plan before a section is in the way. */
record Clearance(double width, double height, List<List<Point>> outlines) {

    /** To the left and to the right alike, at most to the plan's border. */
    double sideways(double x, double y) {
        var nearest = Math.min(x, width - x);
        for (var outline : outlines) {
            nearest = Math.min(nearest, nearest(outline, x, y, false));
        }
        return nearest;
    }

    /** More than the height if nothing is there. */
    double fromTop(double x) {
        var nearest = Double.MAX_VALUE;
        for (var outline : outlines) {
            nearest = Math.min(nearest, nearest(outline, x, 0, true));
        }
        return nearest;
    }

    private static double nearest(List<Point> outline, double x, double y, boolean upright) {
        var nearest = Double.MAX_VALUE;
        for (int i = 0; i < outline.size(); i++) {
            var a = outline.get(i);
            var b = outline.get((i + 1) % outline.size());
            nearest =
                    Math.min(
                            nearest,
                            upright
                                    ? crossing(a.x(), a.y(), b.x(), b.y(), x, y)
                                    : crossing(a.y(), a.x(), b.y(), b.x(), y, x));
        }
        return nearest;
    }

    /** How far from (u, v) along v the edge a–b crosses the line of that u. */
    private static double crossing(double au, double av, double bu, double bv, double u, double v) {
        if (au > u == bu > u) {
            return Double.MAX_VALUE;
        }
        return Math.abs(av + (u - au) / (bu - au) * (bv - av) - v);
    }
}
