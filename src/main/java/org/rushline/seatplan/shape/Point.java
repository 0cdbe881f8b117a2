package org.rushline.seatplan.shape;

/** A place in plan units: x grows to the right, y downwards. */
public record Point(float x, float y) {

    public Point {
        if (!Float.isFinite(x) || !Float.isFinite(y)) {
            throw new IllegalArgumentException("not a point: " + x + ", " + y);
        }
    }

    public Point(double x, double y) {
        this((float) x, (float) y);
    }
}
