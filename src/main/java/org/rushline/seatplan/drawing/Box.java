package org.rushline.seatplan.drawing;

import java.util.List;
import org.rushline.seatplan.shape.Point;

/** The upright rectangle around some points. */
record Box(double left, double top, double right, double bottom) {

    static Box of(List<Point> points) {
        var x = points.stream().mapToDouble(Point::x).summaryStatistics();
        var y = points.stream().mapToDouble(Point::y).summaryStatistics();
        return new Box(x.getMin(), y.getMin(), x.getMax(), y.getMax());
    }

    Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double middleX() {
        return (left + right) / 2;
    }

    double middleY() {
        return (top + bottom) / 2;
    }
}
