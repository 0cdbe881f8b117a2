package org.rushline.web.waiting;

import org.rushline.waitingroom.RoomMode;
import org.rushline.waitingroom.Rooms;
import org.rushline.waitingroom.line.PlaceStanding;
import org.rushline.waitingroom.line.PlaceStanding.State;

/** What the page is about. {@code standing.js} works it out in the same way. */
enum RoomStage {
    JOIN_DRAW,
    IN_DRAW,
    IN_LANE,
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
    SOLD_OUT,
    CALLED_OFF,
    DATE_OVER;

    /**
     * @param place null for whoever has none
     * @param asked whether they want to go in and wait until there is room
     */
    static RoomStage of(RoomNow room, PlaceStanding place, boolean asked) {
        if (room.gone() != null) {
            return room.gone() == Rooms.Gone.CANCELLED ? CALLED_OFF : DATE_OVER;
        }
        if (place != null && place.state() == State.ADMITTED) {
            return ADMITTED;
        }
        return switch (room.mode()) {
            case DRAW, CLOSING -> before(room, place);
            case OPEN, PAUSED -> place == null ? JOIN_LINE : inLine(room, place, asked);
            case OFF, ENDED -> room.left() != null && room.left() == 0 ? SOLD_OUT : ENDED;
        };
    }

    private static RoomStage before(RoomNow room, PlaceStanding place) {
        if (room.lane() != null) {
            return IN_LANE;
        }
        if (room.mode() == RoomMode.DRAW) {
            return place == null ? JOIN_DRAW : IN_DRAW;
        }
        return place == null ? MISSED : CLOSING;
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
