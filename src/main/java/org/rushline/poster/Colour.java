package org.rushline.poster;

import java.util.stream.Stream;

/** What the eye makes of a colour given as {@code #rrggbb}. */
final class Colour {

    static final String INK = "#17141f";
    static final String PAPER = "#fffaf0";
    private static final double READABLE = 4.5;
    private static final double ALIKE = 90;

    private Colour() {}

    /** The wanted colour if it can be read on the ground, otherwise a light or dark one. */
    static String lettersOn(String ground, String wanted) {
        return Stream.of(wanted, PAPER, INK, "#ffffff")
                .filter(letters -> contrast(ground, letters) >= READABLE)
                .findFirst()
                .orElse("#000000"); // what white cannot be read on, black can
    }

    /** By WCAG's measure: from 1 (the same) to 21 (black on white). */
    static double contrast(String one, String other) {
        var a = luminance(one) + .05;
        var b = luminance(other) + .05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /** So near that two teams in these colours would need another shirt. */
    static boolean alike(String one, String other) {
        var red = channel(one, 1) - channel(other, 1);
        var green = channel(one, 3) - channel(other, 3);
        var blue = channel(one, 5) - channel(other, 5);
        return Math.sqrt(red * red + green * green + blue * blue) < ALIKE;
    }

    private static double luminance(String colour) {
        return .2126 * linear(colour, 1) + .7152 * linear(colour, 3) + .0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        var value = channel(colour, at) / 255.0;
        return value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
    }

    private static int channel(String colour, int at) {
        return Integer.parseInt(colour.substring(at, at + 2), 16);
    }
}
