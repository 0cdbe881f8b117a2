package org.rushline.seatplan.generator;

import java.util.ArrayList;
import java.util.List;
import org.rushline.seatplan.shape.Point;

/**
 * The flat floor before the stage: for those who stand, or else three columns of seats.
 *
 * @param top metres from the middle to the floor's upper end, where the stage is
 */
record ArenaFloor(Curve curve, double top, String category, int seats, int standing) {

    private static final double FROM_TIERS = 2.5;
    private static final double BEFORE_STAGE = 3;
    private static final double BETWEEN = 1.2;
    private static final double FRONT_SHARE = 0.35;
    private static final int FROM_WHICH_ON_IN_TWO = 1_500;
    private static final double ROW_DEPTH = 1;
    private static final double SEAT_PITCH = 0.55;
    private static final int FROM_WHICH_ON_SEATED = 1_500;
    private static final int STEPS = 120;

    List<DraftSection> sections() {
        if (standing > 0) {
            return standing < FROM_WHICH_ON_IN_TWO ? inOnePiece() : frontAndRear();
        }
        return seats < FROM_WHICH_ON_SEATED ? List.of() : seated();
    }

    private List<DraftSection> inOnePiece() {
        return List.of(area("Floor Standing", first(), last(), standing));
    }

    private List<DraftSection> frontAndRear() {
        var edge = first() + (last() - first()) * FRONT_SHARE;
        var inFront = (int) Math.round(standing * FRONT_SHARE);
        return List.of(
                area("Front Standing", first(), edge - BETWEEN / 2, inFront),
                area("Rear Standing", edge + BETWEEN / 2, last(), standing - inFront));
    }

    private DraftSection area(String name, double from, double to, int places) {
        return DraftSection.standing(name, "Floor", clipped(from, to), category, places);
    }

    /** The floor's own rounded shape between two heights. */
    private List<Point> clipped(double from, double to) {
        var outline = new ArrayList<Point>();
        var length = curve.length(0, 2 * Math.PI, -FROM_TIERS);
        for (int i = 0; i < STEPS; i++) {
            outline.add(curve.at(curve.walk(0, length * i / STEPS, -FROM_TIERS), -FROM_TIERS));
        }
        return clipped(clipped(outline, from, 1), to, -1);
    }

    private static List<Point> clipped(List<Point> outline, double height, int side) {
        var inside = new ArrayList<Point>();
        var before = outline.get(outline.size() - 1);
        for (var point : outline) {
            var isIn = (point.y() - height) * side >= 0;
            if (isIn != (before.y() - height) * side >= 0) {
                var share = (height - before.y()) / (point.y() - before.y());
                inside.add(new Point(before.x() + share * (point.x() - before.x()), height));
            }
            if (isIn) {
                inside.add(point);
            }
            before = point;
        }
        return inside;
    }

    private List<DraftSection> seated() {
        var sections = new ArrayList<DraftSection>();
        var lowest = last() - roundCorners();
        var width = (2 * narrowest(first(), lowest) - 2 * BETWEEN) / 3;
        var depth = (lowest - first() - BETWEEN) / 2;
        for (int i = 0; i < 6; i++) {
            var x = -1.5 * width - BETWEEN + i % 3 * (width + BETWEEN);
            var rank = i / 3;
            var y = first() + rank * (depth + BETWEEN);
            sections.add(block("Floor " + RowLabels.letters(i), x, y, width, depth));
        }
        return sections;
    }

    /** How far it is from the middle to the floor's side, where that is nearest. */
    private double narrowest(double from, double to) {
        return clipped(from, to).stream().mapToDouble(p -> Math.abs(p.x())).min().orElseThrow();
    }

    private DraftSection block(String name, double x, double y, double width, double depth) {
        var rows = new ArrayList<DraftRow>();
        var count = (int) (depth / ROW_DEPTH);
        for (int i = 0; i < count; i++) {
            var run = Run.straight(x + 0.2, y + (i + 0.5) * ROW_DEPTH, width - 0.4, SEAT_PITCH);
            rows.add(new DraftRow(RowLabels.letters(i), category, i == count - 1, List.of(run)));
        }
        var outline =
                List.of(
                        new Point(x, y),
                        new Point(x + width, y),
                        new Point(x + width, y + depth),
                        new Point(x, y + depth));
        return DraftSection.seated(name, "Floor", outline, rows);
    }

    private double first() {
        return -top * 0.55 + BEFORE_STAGE;
    }

    private double roundCorners() {
        return top * 0.14;
    }

    private double last() {
        return top - FROM_TIERS;
    }
}
