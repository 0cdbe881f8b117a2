package org.rushline.waitingroom.line;

import java.time.Instant;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rushline.waitingroom.Place;

/**
 * Where somebody stands in a room.
 *
 * @param joinedAt when they took their place
 * @param drawn whether their place takes part in the draw
 * @param position from 1, the first to be called; empty until the draw is known
 * @param admittedUntil null if they are not in
 */
public record PlaceStanding(
        Place place,
        Instant joinedAt,
        boolean drawn,
        OptionalLong position,
        State state,
        Instant admittedUntil,
        long admittedFor) {

    /** How far they have come. */
    @Schema(
            name = "PlaceState",
            description =
                    "WAITING in line. CALLED: it is their turn. ADMITTED: they may shop. ENDED: they have been in.")
    public enum State {
        WAITING,

        /** It is their turn: they are let in as soon as they ask and there is room. */
        CALLED,
        ADMITTED,

        /** They have been in: another place is behind everybody. */
        ENDED
    }
}
