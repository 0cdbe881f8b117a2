package org.rushline.poster;

import java.util.ArrayList;
import java.util.List;

/**
 * Words set as large as a box allows.
 *
 * @param size of the letters, in the box's units
 */
record Lettering(List<String> lines, double size, Typeface face, double leading) {

    private static final double CAP_HEIGHT = .7;
    private static final double TIGHT = .92;
    private static final int MAX_LINES = 6;

    /** Breaks the text into as many lines as make it largest, but no larger than {@code most}. */
    static Lettering fit(String text, Typeface face, double width, double height, double most) {
        var words = List.of(text.strip().split("\\s+"));
        Lettering best = null;
        for (int lines = 1; lines <= Math.min(words.size(), MAX_LINES); lines++) {
            var broken = breakInto(lines, words, face);
            var widest = broken.stream().mapToDouble(line -> width(line, face)).max().orElse(1);
            var byHeight = height / ((broken.size() - 1) * TIGHT + CAP_HEIGHT);
            var size = Math.min(most, Math.min(width / widest, byHeight));
            if (best == null || size > best.size * 1.04) { // a line more must be worth it
                best = new Lettering(broken, size, face, TIGHT);
            }
        }
        return best;
    }

    double height() {
        return size * ((lines.size() - 1) * leading + CAP_HEIGHT);
    }

    double width() {
        return lines.stream().mapToDouble(line -> width(line, face)).max().orElse(0) * size;
    }

    void draw(Svg svg, double x, double y, String fill) {
        var baseline = y + size * CAP_HEIGHT;
        for (var line : lines) {
            if (face.hasAll(line)) {
                svg.shape(face.outline(line, x, baseline, size), fill);
            } else {
                svg.foreign(line, x, baseline, size, width(line, face) * size, fill);
            }
            baseline += size * leading;
        }
    }

    /** Draws the lines so that the last one stands on y. */
    void drawUp(Svg svg, double x, double y, String fill) {
        draw(svg, x, y - height(), fill);
    }

    private static double width(String line, Typeface face) {
        return face.hasAll(line)
                ? face.width(line)
                : line.codePoints().mapToDouble(c -> c < 0x2e80 ? .66 : 1).sum();
    }

    /** The narrowest column that holds the words in this many lines, found by trying each width. */
    private static List<String> breakInto(int lines, List<String> words, Typeface face) {
        for (double column = 0; ; column += .25) {
            var broken = new ArrayList<String>();
            var line = new StringBuilder();
            for (var word : words) {
                var longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && width(longer, face) > column) {
                    broken.add(line.toString());
                    line.setLength(0);
                    line.append(word);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
            broken.add(line.toString());
            if (broken.size() <= lines) {
                return broken;
            }
        }
    }
}
