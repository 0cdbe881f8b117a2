package org.rushline.seatplan;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Seats of one kind of view or comfort: what price tiers are made of. The colour is #rrggbb. */
@Schema(description = "Seats of one kind of view or comfort.")
public record SeatCategory(
        @Schema(description = "Its name.", examples = "Premium") String name,
        @Schema(description = "Its colour on the map, #rrggbb.", examples = "#b5476b")
                String colour) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    public SeatCategory {
        Texts.require("a category's name", name, 1, 100);
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("not a colour: " + colour);
        }
    }
}
