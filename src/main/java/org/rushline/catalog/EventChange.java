package org.rushline.catalog;

import java.time.Instant;

/**
 * Something about an event that is not as it was when tickets were sold.
 *
 * @param what has changed
 * @param from what it was: words, a time with its offset, the id of a plan; null if nothing was
 *     said
 * @param to what it is now, likewise
 * @param reason the operator's; null if none was given
 * @param ticket whose place it is; null if all are concerned
 */
public record EventChange(
        What what, String from, String to, String reason, Instant changedAt, String ticket) {

    /** What buyers are told of. */
    public enum What {
        START,
        DOORS,
        END,
        VENUE,
        /** The plan of all of them. */
        SEATS,
        /** The place of one ticket. */
        SEAT,
        PERFORMERS
    }

    /** Whether some places may have gone with it. */
    public boolean movesSeats() {
        return what == What.SEATS;
    }
}
