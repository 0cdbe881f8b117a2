package org.rushline.seatplan.generator;

import java.util.ArrayList;
import java.util.List;
import org.rushline.seatplan.shape.Point;

/**
 * Arcs that pass smoothly into each other, in metres. A row is the curve moved outwards by an
 * offset: arcs keep their centres then, so rows stay parallel and aisles, which follow the normals,
 * stay straight. Positions are directions of the normal: 0 is right, π/2 is down, clockwise.
 */
final class Curve {

    private final List<Arc> arcs;

    private Curve(List<Arc> arcs) {
        this.arcs = arcs;
    }

    static Curve fan(double centreX, double centreY, double radius) {
        return new Curve(List.of(new Arc(centreX, centreY, radius, 0, Math.PI)));
    }

    /**
     * An oval of four sides, each a little bent, and four corners.
     *
     * @param bendX the radius of the left and right sides
     * @param bendY the radius of the upper and lower sides
     */
    static Curve oval(
            double halfWidth, double halfHeight, double bendX, double bendY, double corner) {
        var sideX = halfWidth - bendX;
        var sideY = halfHeight - bendY;
        var centre = meeting(sideX, bendX - corner, sideY, bendY - corner);
        var a = Math.atan2(centre.y(), centre.x() - sideX);
        var b = Math.atan2(centre.y() - sideY, centre.x());
        var right = new Arc(sideX, 0, bendX, -a, a);
        var corners = new Arc(centre.x(), centre.y(), corner, a, b);
        var below = new Arc(0, sideY, bendY, b, Math.PI - b);
        var arcs = new ArrayList<Arc>();
        for (int half = -3; half < 5; half++) { // sections may begin before 0 and end after 2π
            arcs.add(right.halfTurned(half));
            arcs.add(corners.halfTurned(half));
            arcs.add(below.halfTurned(half));
            arcs.add(corners.mirrored().halfTurned(half));
        }
        return new Curve(List.copyOf(arcs));
    }

    /** Where a corner's centre lies: at the given distances from two sides' centres. */
    private static Point meeting(double sideX, double fromX, double sideY, double fromY) {
        var apart = Math.hypot(sideX, sideY);
        var along = (fromX * fromX - fromY * fromY + apart * apart) / (2 * apart);
        var across = Math.sqrt(fromX * fromX - along * along);
        var towardsX = -sideX / apart;
        var towardsY = sideY / apart;
        return new Point(
                sideX + towardsX * along - towardsY * across, towardsY * along + towardsX * across);
    }

    /** The place in this direction on the curve moved outwards. */
    Point at(double angle, double offset) {
        var arc = arcOf(angle);
        var radius = arc.radius() + offset;
        return new Point(
                arc.centreX() + radius * Math.cos(angle), arc.centreY() + radius * Math.sin(angle));
    }

    /** Metres along the moved curve, between two directions. */
    double length(double from, double to, double offset) {
        double length = 0;
        for (var arc : arcs) {
            var part = Math.min(to, arc.to()) - Math.max(from, arc.from());
            length += Math.max(0, part) * (arc.radius() + offset);
        }
        return length;
    }

    /** The direction one reaches by walking so many metres along the moved curve. */
    double walk(double from, double metres, double offset) {
        var left = metres;
        for (var arc : arcs) {
            if (arc.to() <= from) {
                continue;
            }
            var start = Math.max(from, arc.from());
            var length = (arc.to() - start) * (arc.radius() + offset);
            if (left <= length) {
                return start + left / (arc.radius() + offset);
            }
            left -= length;
        }
        return arcs.get(arcs.size() - 1).to();
    }

    private Arc arcOf(double angle) {
        for (var arc : arcs) {
            if (angle <= arc.to()) {
                return arc;
            }
        }
        return arcs.get(arcs.size() - 1);
    }
}
