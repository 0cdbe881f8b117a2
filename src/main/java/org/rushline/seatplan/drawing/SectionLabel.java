package org.rushline.seatplan.drawing;

import java.util.function.ToDoubleFunction;
import org.rushline.seatplan.PlanSection;
import org.rushline.seatplan.shape.Point;
import org.rushline.seatplan.shape.Polygon;

/** Where a section's name goes, and how large it can be there. */
record SectionLabel(Point middle, double size) {

    /** Of a digit or a letter, in font sizes, on the average and a little more. */
    private static final double GLYPH = 0.62;

    /** At most of the given size, so that all names of a plan speak equally loud. */
    static SectionLabel of(PlanSection section, double most) {
        var middle = middle(section);
        var left = reach(section, middle, -1, 0);
        var right = reach(section, middle, 1, 0);
        var up = reach(section, middle, 0, -1);
        var down = reach(section, middle, 0, 1);
        var centred = new Point(middle.x() + (right - left) / 2, middle.y());
        var width = left + right;
        var size = Math.min(width * 0.86 / (GLYPH * section.name().length()), (up + down) * 0.6);
        return new SectionLabel(centred, Math.min(size, most));
    }

    /** The middle of a horseshoe lies outside of it: then the middle seat's place will do. */
    private static Point middle(PlanSection section) {
        var middle = Polygon.middle(section.outline());
        if (Polygon.contains(section.outline(), middle.x(), middle.y())) {
            return middle;
        }
        var seat = section.seats().get(section.capacity() / 2);
        return new Point(seat.x(), seat.y());
    }

    /** How far the section goes on in one direction. */
    private static double reach(PlanSection section, Point from, int dx, int dy) {
        var step = step(section);
        double reach = 0;
        while (reach < step * 2000
                && Polygon.contains(
                        section.outline(), from.x() + dx * reach, from.y() + dy * reach)) {
            reach += step;
        }
        return reach;
    }

    /** A sixtieth of the smaller side is exact enough for a text. */
    private static double step(PlanSection section) {
        var width = extent(section, Point::x);
        var height = extent(section, Point::y);
        return Math.max(Math.min(width, height), Math.max(width, height) / 30) / 60;
    }

    private static double extent(PlanSection section, ToDoubleFunction<Point> axis) {
        var extent = section.outline().stream().mapToDouble(axis).summaryStatistics();
        return extent.getMax() - extent.getMin();
    }
}
