package org.rushline.seatchoice;

import org.rushline.seatplan.PlanLayout;
import org.rushline.seatplan.PlanSeat;
import org.rushline.seatplan.Point;

/** The point where everybody looks: the nearer to it, the better the seat. */
record Focus(double x, double y) {

    /** Of the plan's width, on both sides of its vertical axis. */
    private static final double MIDDLE = 0.05;

    /** The middle of the pitch. The front of a stage is where the first row's middle is. */
    static Focus of(PlanLayout layout) {
        var middle = layout.width() / 2.0;
        return switch (layout.stage()) {
            case STAGE -> new Focus(middle, front(layout, middle));
            case PITCH, NONE -> new Focus(middle, layout.height() / 2.0);
        };
    }

    double distance(PlanSeat seat) {
        return Math.hypot(seat.x() - x, seat.y() - y);
    }

    boolean isNearer(PlanSeat seat, PlanSeat than) {
        return distance(seat) < distance(than);
    }

    private static double front(PlanLayout layout, double middle) {
        return layout.sections().stream()
                .flatMap(section -> section.outline().stream())
                .filter(point -> Math.abs(point.x() - middle) < MIDDLE * layout.width())
                .mapToDouble(Point::y)
                .min()
                .orElse(0);
    }
}
