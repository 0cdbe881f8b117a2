package org.rushline.seatchoice;

/** A ticket's state as others see it, like PostgreSQL's type {@code seat_state}. */
public enum SeatState {
    FREE(0),

    /** Somebody has reserved it for a while. */
    HELD(1),

    CLAIMED(2),

    /** The operator keeps it off sale. */
    BLOCKED(3),
    SOLD(4);

    private static final SeatState[] BY_CODE = new SeatState[5];

    static {
        for (var state : values()) {
            BY_CODE[state.code] = state;
        }
    }

    private final byte code;

    SeatState(int code) {
        this.code = (byte) code;
    }

    /** As arrays and messages between nodes carry it: it never changes. */
    public byte code() {
        return code;
    }

    /** Throws IndexOutOfBoundsException if there is no such code. */
    public static SeatState of(byte code) {
        return BY_CODE[code];
    }
}
