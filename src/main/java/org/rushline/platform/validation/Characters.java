package org.rushline.platform.validation;

import java.util.Set;

/** Which characters clients may send, checked in one pass. */
public final class Characters {

    /** Letters, says Unicode, that nobody sees: Hangul fillers and the empty Braille pattern. */
    private static final Set<Integer> BLANK_LETTERS =
            Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    private Characters() {}

    /** Any number of lines, without control characters and those that change text direction. */
    public static boolean isText(String text) {
        return text.codePoints().allMatch(c -> isPlain(c) || breaksLine(c));
    }

    public static boolean isLine(String text) {
        return text.codePoints().allMatch(Characters::isPlain)
                && text.codePoints().anyMatch(Characters::isSeen);
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> !turnsDirection(character);
        };
    }

    private static boolean breaksLine(int character) {
        return character == '\n'
                || character == '\r'
                || character == '\t'
                || character == 0x2028
                || character == 0x2029;
    }

    private static boolean turnsDirection(int character) {
        return character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    false;
            default -> !BLANK_LETTERS.contains(character);
        };
    }
}
