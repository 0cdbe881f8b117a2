package org.rushline.web.waiting;

import org.rushline.waitingroom.RoomMode;
import org.rushline.waitingroom.line.PlaceStanding;
import org.rushline.waitingroom.line.PlaceStanding.State;

/** What the page is about. {@code standing.js} works it out in the same way. */
enum RoomStage {
    JOIN_DRAW,
    IN_DRAW,
    MISSED,
    CLOSING,
    JOIN_LINE,
    WAITING,
    CALLED,
    NEXT,
    PAUSED,
    ADMITTED,
    OVER,
    ENDED,
    SOLD_OUT;

    /**
     * @param place null for whoever has none
     * @param asked whether they want to go in and wait until there is room
     */
    static RoomStage of(RoomNow room, PlaceStanding place, boolean asked) {
        if (place != null && place.state() == State.ADMITTED) {
            return ADMITTED;
        }
        return switch (room.mode()) {
            case DRAW -> place == null ? JOIN_DRAW : IN_DRAW;
            case CLOSING -> place == null ? MISSED : CLOSING;
            case OPEN, PAUSED -> place == null ? JOIN_LINE : inLine(room, place, asked);
            case OFF, ENDED -> room.left() != null && room.left() == 0 ? SOLD_OUT : ENDED;
        };
    }

    private static RoomStage inLine(RoomNow room, PlaceStanding place, boolean asked) {
        if (place.state() == State.ENDED) {
            return OVER;
        }
        if (place.position().isEmpty()) {
            return CLOSING;
        }
        if (room.mode() == RoomMode.PAUSED) {
            return PAUSED;
        }
        if (place.state() != State.CALLED && place.position().getAsLong() > room.nowServing()) {
            return WAITING;
        }
        return asked ? NEXT : CALLED;
    }
}
