package org.rushline.seatplan.generator;

import java.util.function.DoubleFunction;
import org.rushline.seatplan.shape.Point;

/**
 * Where seats of one row stand without an aisle between them.
 *
 * @param length in metres
 * @param pitch metres from seat to seat at least
 * @param at the place after so many metres, counted from the left of someone who looks at the stage
 */
record Run(double length, double pitch, DoubleFunction<Point> at) {

    /** A run along a curve, between two directions, both ends shortened. */
    static Run along(
            Curve curve, double offset, double from, double to, double margin, double pitch) {
        var length = curve.length(from, to, offset) - 2 * margin;
        // The curve goes clockwise, which to someone who looks inwards is from right to left.
        return new Run(
                length,
                pitch,
                metres -> curve.at(curve.walk(from, margin + length - metres, offset), offset));
    }

    static Run straight(double x, double y, double length, double pitch) {
        return new Run(length, pitch, metres -> new Point(x + metres, y));
    }

    int room() {
        return Math.max(0, (int) Math.floor(length / pitch + 1e-9));
    }

    /** Where seat i of n stands: close together, and the rest shared by both ends. */
    Point seat(int i, int n) {
        var step = Math.min(length / n, pitch * 1.06);
        return at.apply(length / 2 + (i - (n - 1) / 2.0) * step);
    }
}
