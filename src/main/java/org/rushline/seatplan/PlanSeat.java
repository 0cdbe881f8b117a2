package org.rushline.seatplan;

/**
 * A seat or a standing place, in plan units. Its ordinal is its name for ever.
 *
 * @param section the number of its section
 * @param row null for a standing place, and so is the label
 * @param aisleAfter nobody sits to its right
 * @param note what a buyer should know of it, such as "Restricted view"; null: nothing
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
        boolean aisleAfter,
        String note) {

    public PlanSeat {
        if ((row == null) != (label == null)) {
            throw new IllegalArgumentException("a row without a seat, or a seat without a row");
        }
        if (row != null) {
            Texts.require("a row's label", row, 1, 50);
            Texts.require("a seat's label", label, 1, 50);
        }
        if (note != null) {
            Texts.require("a seat's note", note, 1, 100);
        }
        if (!Float.isFinite(x) || !Float.isFinite(y)) {
            throw new IllegalArgumentException("seat " + ordinal + " is nowhere");
        }
    }

    PlanSeat withNote(String text) {
        return new PlanSeat(
                ordinal, section, row, label, x, y, category, accessible, aisleAfter, text);
    }
}
