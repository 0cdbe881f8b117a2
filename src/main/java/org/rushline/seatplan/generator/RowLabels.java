package org.rushline.seatplan.generator;

/** A … Z, then AA … ZZ; never I or O, which people read as 1 and 0. */
final class RowLabels {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private RowLabels() {}

    static String letters(int row) {
        var letter = String.valueOf(LETTERS.charAt(row % LETTERS.length()));
        return row < LETTERS.length() ? letter : letters(row / LETTERS.length() - 1) + letter;
    }
}
