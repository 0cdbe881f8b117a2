package org.rushline.booking;

import java.util.List;
import java.util.UUID;

/**
 * What became of a booking's tickets, told after the commit: whoever keeps a picture of them may
 * draw it anew. Told to this node only, and not if it dies: a hint.
 */
public record BookingChanged(UUID booking, long eventId, List<Long> tickets, Became became) {

    /** What they are now. */
    public enum Became {
        HELD,
        CLAIMED,
        SOLD,
        FREE
    }
}
