package org.rushline.seatplan;

import java.util.HashSet;
import java.util.List;
import org.rushline.seatplan.shape.Point;

/**
 * A block, a balcony, a box or a standing area.
 *
 * @param number its place in the plan's order of sections, from 0
 * @param zone the tier, stand or balcony it belongs to, may be empty
 * @param category of a standing area, or the commonest of the seats
 * @param outline a closed polygon; the first point is not repeated
 * @param seats row by row, each row from the left to the right of someone who looks at the stage;
 *     of a standing area one for each place
 */
public record PlanSection(
        int number,
        String name,
        String zone,
        boolean standing,
        String category,
        List<Point> outline,
        int firstOrdinal,
        List<PlanSeat> seats) {

    public PlanSection {
        Texts.require("a section's name", name, 1, 100);
        Texts.require("a zone's name", zone, 0, 100);
        outline = List.copyOf(outline);
        seats = List.copyOf(seats);
        if (seats.isEmpty()) {
            throw new IllegalArgumentException("section " + name + " has no seats");
        }
        if (outline.size() < 3) {
            throw new IllegalArgumentException("section " + name + " has no outline");
        }
        requireOrder(number, name, standing, firstOrdinal, seats);
        if (!standing) {
            requireOwnLabels(name, seats);
        }
    }

    public int capacity() {
        return seats.size();
    }

    private static void requireOrder(
            int number, String name, boolean standing, int firstOrdinal, List<PlanSeat> seats) {
        var expected = firstOrdinal;
        for (var seat : seats) {
            if (seat.ordinal() != expected++
                    || seat.section() != number
                    || (seat.row() == null) != standing) {
                throw new IllegalArgumentException("not in order in section " + name + ": " + seat);
            }
        }
    }

    private static void requireOwnLabels(String name, List<PlanSeat> seats) {
        record Label(String row, String seat) {}
        var labels = new HashSet<Label>(seats.size() * 2);
        for (var seat : seats) {
            if (!labels.add(new Label(seat.row(), seat.label()))) {
                throw new IllegalArgumentException("twice in section " + name + ": " + seat);
            }
        }
    }
}
