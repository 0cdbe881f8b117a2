package org.rushline.seatmap;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.rushline.seatchoice.SeatStates;

/** What is free, two bits for each place, by ordinal: the first in the lowest bits of a byte. */
final class Availability {

    private static final int FREE = 0;
    private static final int HELD = 1;
    private static final int SOLD = 2;
    private static final int NOT_FOR_SALE = 3;

    private static final int PLACES_PER_BYTE = 4;

    private Availability() {}

    /** UTF-8 JSON; the states in Base64. */
    static byte[] of(SeatStates seats) {
        var places = seats.rows().places();
        var states = new byte[(places + PLACES_PER_BYTE - 1) / PLACES_PER_BYTE];
        var free = 0;
        for (var ordinal = 0; ordinal < places; ordinal++) {
            var state = state(seats, ordinal);
            free += state == FREE ? 1 : 0;
            states[ordinal / PLACES_PER_BYTE] |= (byte) (state << 2 * (ordinal % PLACES_PER_BYTE));
        }
        return Json.createObjectBuilder()
                .add("places", places)
                .add("free", free)
                .add("states", Base64.getEncoder().encodeToString(states))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whoever is paying still holds it, as far as others are concerned. */
    private static int state(SeatStates seats, int ordinal) {
        if (seats.tier(ordinal) == SeatStates.NO_TIER) {
            return NOT_FOR_SALE;
        }
        return switch (seats.state(ordinal)) {
            case SeatStates.FREE -> FREE;
            case SeatStates.HELD, SeatStates.CLAIMED -> HELD;
            case SeatStates.SOLD -> SOLD;
            default -> NOT_FOR_SALE;
        };
    }
}
