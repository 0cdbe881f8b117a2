package org.rushline.waitingroom;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a waiting room does just now. */
@Schema(
        description =
                "OFF and ENDED: nobody needs an admission. DRAW: people join the draw. CLOSING: it is made. OPEN: people are let in. PAUSED: nobody more is.")
public enum RoomMode {
    /** Nobody waits: the events are sold as if there were no room. */
    OFF,

    /** People join the draw. */
    DRAW,

    /** Nobody joins: the places are listed, then the seed is revealed. */
    CLOSING,

    /** People are called and let in. */
    OPEN,

    /** Nobody is called or let in; who is shopping goes on. */
    PAUSED,

    /** It is over: what is left is sold without it. */
    ENDED;

    /** Whether one needs an admission to reserve. */
    public boolean on() {
        return this != OFF && this != ENDED;
    }

    /** Whether one can join. */
    public boolean joinable() {
        return this == DRAW || this == OPEN || this == PAUSED;
    }
}
