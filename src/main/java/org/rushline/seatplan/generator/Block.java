package org.rushline.seatplan.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.rushline.seatplan.shape.Point;

/** The part of a tier between two directions: rows, aisles, outline. */
record Block(Curve curve, Tier tier, double from, double to, double aisle) {

    private static final int OUTLINE_STEPS = 16;
    private static final int GANGWAY_FIRST_ROW = 4;
    private static final int GANGWAY_ROWS = 4;
    private static final double GANGWAY_WIDTH = 2.4;

    /** Rows from front to back, cut into parts of about equal length by the aisles within. */
    List<DraftRow> rows(int parts, IntFunction<String> labels, IntFunction<String> categories) {
        var rows = new ArrayList<DraftRow>();
        for (int i = 0; i < tier.rows(); i++) {
            var runs = new ArrayList<Run>();
            for (int part = parts - 1; part >= 0; part--) { // clockwise is from right to left
                runs.add(run(tier.row(i), bound(part, parts), bound(part + 1, parts)));
            }
            rows.add(new DraftRow(labels.apply(i), categories.apply(i), isConcourse(i), runs));
        }
        return rows;
    }

    /** Rows of one part, the lower ones with a gap in the middle where people come in. */
    List<DraftRow> rowsWithGangway(IntFunction<String> labels, String category) {
        var rows = new ArrayList<DraftRow>();
        for (int i = 0; i < tier.rows(); i++) {
            var offset = tier.row(i);
            var cut =
                    i >= GANGWAY_FIRST_ROW
                            && i < GANGWAY_FIRST_ROW + GANGWAY_ROWS
                            && tier.rows() > 2 * (GANGWAY_FIRST_ROW + 1);
            rows.add(
                    new DraftRow(
                            labels.apply(i),
                            category,
                            isConcourse(i),
                            cut ? around(offset) : List.of(run(offset, from, to))));
        }
        return rows;
    }

    /** A polygon that holds all seats and leaves half the aisle free on both sides. */
    List<Point> outline() {
        var outline = new ArrayList<Point>();
        for (int i = 0; i <= OUTLINE_STEPS; i++) {
            outline.add(border(i / (double) OUTLINE_STEPS, tier.start()));
        }
        for (int i = OUTLINE_STEPS; i >= 0; i--) {
            outline.add(border(i / (double) OUTLINE_STEPS, tier.end()));
        }
        return outline;
    }

    Point middle() {
        return curve.at((from + to) / 2, tier.middle());
    }

    private Point border(double share, double offset) {
        var free = aisle / 2 - 0.1;
        var length = curve.length(from, to, offset) - 2 * free;
        return curve.at(curve.walk(from, free + share * length, offset), offset);
    }

    private List<Run> around(double offset) {
        var length = curve.length(from, to, offset);
        var half = (GANGWAY_WIDTH - aisle) / 2;
        return List.of(
                run(offset, curve.walk(from, length / 2 + half, offset), to),
                run(offset, from, curve.walk(from, length / 2 - half, offset)));
    }

    private Run run(double offset, double start, double end) {
        return Run.along(curve, offset, start, end, aisle / 2, tier.seatPitch());
    }

    private double bound(int part, int parts) {
        var length = curve.length(from, to, tier.middle());
        return curve.walk(from, length * part / parts, tier.middle());
    }

    /** The lowest tier is entered at its back, the others in front: no step is in the way there. */
    private boolean isConcourse(int row) {
        return row == (tier.level() == 1 ? tier.rows() - 1 : 0);
    }
}
