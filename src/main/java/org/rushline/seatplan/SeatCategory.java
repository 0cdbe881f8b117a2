package org.rushline.seatplan;

import java.util.regex.Pattern;

/** Seats of one kind of view or comfort: what price tiers are made of. The colour is #rrggbb. */
public record SeatCategory(String name, String colour) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    public SeatCategory {
        Texts.require("a category's name", name, 1, 100);
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("not a colour: " + colour);
        }
    }
}
