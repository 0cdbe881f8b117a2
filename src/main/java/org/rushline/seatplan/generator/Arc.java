package org.rushline.seatplan.generator;

/** A part of a circle, from one direction of its outward normal to another, in radians. */
record Arc(double centreX, double centreY, double radius, double from, double to) {

    Arc halfTurned(int times) {
        var sign = times % 2 == 0 ? 1 : -1;
        var angle = Math.PI * times;
        return new Arc(sign * centreX, sign * centreY, radius, from + angle, to + angle);
    }

    /** The same on the other side of the vertical axis. */
    Arc mirrored() {
        return new Arc(-centreX, centreY, radius, Math.PI - to, Math.PI - from);
    }
}
