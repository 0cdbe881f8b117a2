package org.rushline.seatplan;

/**
 * A seat or a standing place, in plan units. Its ordinal is its name for ever.
 *
 * @param section the number of its section
 * @param row null for a standing place, and so is the label
 * @param aisleAfter nobody sits to its right
 */
public record PlanSeat(
        int ordinal,
        int section,
        String row,
        String label,
        float x,
        float y,
        String category,
        boolean accessible,
        boolean aisleAfter) {

    public PlanSeat {
        if ((row == null) != (label == null)) {
            throw new IllegalArgumentException("a row without a seat, or a seat without a row");
        }
        if (row != null) {
            Texts.require("a row's label", row, 1, 50);
            Texts.require("a seat's label", label, 1, 50);
        }
        if (!Float.isFinite(x) || !Float.isFinite(y)) {
            throw new IllegalArgumentException("seat " + ordinal + " is nowhere");
        }
    }
}
