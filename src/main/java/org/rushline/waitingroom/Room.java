package org.rushline.waitingroom;

import java.time.Instant;
import org.rushline.platform.id.WaitingRoomId;

/**
 * A waiting room, as the database has it.
 *
 * @param term counts up when everybody has to join anew
 * @param firstNumber lower numbers are of the draw
 * @param drawn how many take part in the draw; 0 until it is listed, or if there is none
 * @param closing when joining the draw ends; null if there is none
 * @param message to everybody; null if there is none
 * @param everybodyUntil until then nobody needs an admission; null if that is not so
 * @param within the room that this is a lane of; null if it is none
 */
public record Room(
        WaitingRoomId id,
        RoomMode mode,
        int term,
        long firstNumber,
        int drawn,
        Instant closing,
        RoomSettings settings,
        String message,
        Instant since,
        Instant everybodyUntil,
        WaitingRoomId within) {

    /** Whether it opens by itself when many come. */
    public boolean standsBy() {
        return settings.standbyPeople() != null;
    }

    /** Itself, or the room that it is a lane of. */
    public WaitingRoomId house() {
        return within == null ? id : within;
    }

    /** Whether one may join it without an account. */
    public boolean takesBrowsers() {
        return settings.joiners().equals(Joiners.BROWSER.name());
    }
}
