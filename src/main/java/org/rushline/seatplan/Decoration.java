package org.rushline.seatplan;

import java.util.List;
import java.util.regex.Pattern;
import org.rushline.seatplan.shape.Point;

/**
 * Something to find one's way by: a bar, a door, a word.
 *
 * @param outline a closed polygon; empty if there is only the caption
 * @param colour #rrggbb of its area; null: none
 * @param border #rrggbb of its edge; null: none
 * @param caption what is written on it; null: nothing
 */
public record Decoration(List<Point> outline, String colour, String border, Caption caption) {

    public static final int MAX_CORNERS = 2_000;
    static final int LONGEST_CAPTION = 100;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /**
     * A text around a point.
     *
     * @param size of the letters, in plan units
     * @param rotation clockwise, in degrees
     */
    public record Caption(String text, Point middle, float size, float rotation) {
        public Caption {
            Texts.require("a caption", text, 1, LONGEST_CAPTION);
            if (!(size > 0) || !Float.isFinite(size) || !Float.isFinite(rotation)) {
                throw new IllegalArgumentException("a caption of size " + size + ": " + text);
            }
        }
    }

    public Decoration {
        outline = List.copyOf(outline);
        requireColour(colour);
        requireColour(border);
        if (outline.isEmpty() ? caption == null : outline.size() < 3) {
            throw new IllegalArgumentException("a decoration that shows nothing");
        }
        if (outline.size() > MAX_CORNERS) {
            throw new IllegalArgumentException("a decoration of " + outline.size() + " corners");
        }
    }

    private static void requireColour(String colour) {
        if (colour != null && !COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("not a colour: " + colour);
        }
    }
}
