package org.rushline.seatplan;

/** Where a section's name goes, and how large it can be there. */
record SectionLabel(Point middle, double size) {

    /** Of a digit or a letter, in font sizes, on the average and a little more. */
    private static final double GLYPH = 0.62;

    static SectionLabel of(PlanSection section) {
        var middle = middle(section);
        var left = reach(section, middle, -1, 0);
        var right = reach(section, middle, 1, 0);
        var up = reach(section, middle, 0, -1);
        var down = reach(section, middle, 0, 1);
        var centred = new Point(middle.x() + (right - left) / 2, middle.y());
        var width = left + right;
        var size = Math.min(width * 0.86 / (GLYPH * section.name().length()), (up + down) * 0.6);
        return new SectionLabel(centred, Math.min(size, mostFor(section)));
    }

    /** The middle of a horseshoe lies outside of it: then the middle seat's place will do. */
    private static Point middle(PlanSection section) {
        var middle = Polygon.middle(section.outline());
        if (Polygon.contains(section.outline(), middle.x(), middle.y())) {
            return middle;
        }
        var seat = section.seats().get(section.places() / 2);
        return new Point(seat.x(), seat.y());
    }

    /** How far the section goes on in one direction. */
    private static double reach(PlanSection section, Point from, int dx, int dy) {
        var step = mostFor(section) / 20;
        double reach = 0;
        while (reach < step * 400
                && Polygon.contains(
                        section.outline(), from.x() + dx * reach, from.y() + dy * reach)) {
            reach += step;
        }
        return reach;
    }

    /** Names of small sections stay small, and of large ones do not shout. */
    private static double mostFor(PlanSection section) {
        var box = section.outline();
        var width =
                box.stream().mapToDouble(Point::x).max().orElse(0)
                        - box.stream().mapToDouble(Point::x).min().orElse(0);
        var height =
                box.stream().mapToDouble(Point::y).max().orElse(0)
                        - box.stream().mapToDouble(Point::y).min().orElse(0);
        return Math.max(Math.min(width, height) * 0.34, Math.max(width, height) * 0.01);
    }
}
