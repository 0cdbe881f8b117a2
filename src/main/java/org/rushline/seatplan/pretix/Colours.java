package org.rushline.seatplan.pretix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Only colours that are surely colours go into drawings. */
final class Colours {

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{3,8}");
    private static final List<String> PALETTE =
            List.of("#b5476b", "#d08c3c", "#3f8f83", "#4d74b8", "#7a6bb0", "#6f8f3f", "#8a6a52");

    private Colours() {}

    /** #rgb, #rgba, #rrggbb or #rrggbbaa as #rrggbb: seats are not transparent. */
    static Optional<String> normal(String text) {
        var colour = text.toLowerCase(Locale.ROOT);
        if (!HEX.matcher(colour).matches()) {
            return Optional.empty();
        }
        return switch (colour.length()) {
            case 4, 5 -> Optional.of("#" + twice(colour, 1) + twice(colour, 2) + twice(colour, 3));
            case 7, 9 -> Optional.of(colour.substring(0, 7));
            default -> Optional.empty();
        };
    }

    static String fromPalette(int index) {
        return PALETTE.get(index % PALETTE.size());
    }

    private static String twice(String colour, int index) {
        return colour.substring(index, index + 1).repeat(2);
    }
}
