package org.rushline.seatplan.pretix.json;

/** Texts of strangers: nothing in them that does not show, or that turns others around. */
public final class PlainText {

    private PlainText() {}

    /** Without control, bidi and half characters; every run of white space is one blank. */
    public static String of(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(plain, character));
        return plain.toString().strip();
    }

    private static void append(StringBuilder plain, int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
            return;
        }
        switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> {
                // FORMAT are the bidi controls and what has no width
            }
            default -> plain.appendCodePoint(character);
        }
    }

    /** The beginning of a text, never half a character. */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).strip();
    }
}
