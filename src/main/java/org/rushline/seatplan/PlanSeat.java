package org.rushline.seatplan;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.regex.Pattern;

/**
 * A seat or a standing place, in plan units. Its ordinal is its name for ever.
 *
 * @param section the number of its section
 * @param row null for a standing place, and so is the label
 * @param aisleAfter nobody sits to its right
 * @param note what a buyer should know of it, such as "Restricted view"; null: nothing
 * @param restrictedView one sees less from it than from others; its note says so
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
        String note,
        boolean restrictedView) {

    /** Of notes of which nobody has said what they mean. */
    private static final Pattern RESTRICTED =
            Pattern.compile("\\b(restricted|obstructed|limited|partial) view\\b", CASE_INSENSITIVE);

    private static final String RESTRICTED_VIEW = "Restricted view";

    public PlanSeat {
        if ((row == null) != (label == null)) {
            throw new IllegalArgumentException("a row without a seat, or a seat without a row");
        }
        if (row != null) {
            Texts.require("a row's label", row, 1, 50);
            Texts.require("a seat's label", label, 1, 50);
        }
        if (restrictedView && note == null) {
            note = RESTRICTED_VIEW;
        }
        if (note != null) {
            Texts.require("a seat's note", note, 1, 100);
            restrictedView |= RESTRICTED.matcher(note).find();
        }
        if (!Float.isFinite(x) || !Float.isFinite(y)) {
            throw new IllegalArgumentException("seat " + ordinal + " is nowhere");
        }
    }

    PlanSeat withNote(String text, boolean restricted) {
        return new PlanSeat(
                ordinal,
                section,
                row,
                label,
                x,
                y,
                category,
                accessible,
                aisleAfter,
                text,
                restricted);
    }
}
