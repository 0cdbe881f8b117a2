package org.rushline.seatchoice;

/**
 * What a ticket is to everybody but its holder; PostgreSQL's type {@code seat_state} is the same.
 */
public enum SeatState {
    FREE,

    /** Somebody has reserved it for a while. */
    HELD,

    /** Somebody is paying for it. */
    CLAIMED,

    /** The operator keeps it off sale. */
    BLOCKED,
    SOLD;

    private static final SeatState[] BY_CODE = values();

    /** From 0 on, as arrays and messages between nodes carry it. */
    public byte code() {
        return (byte) ordinal();
    }

    /**
     * @throws IndexOutOfBoundsException if there is no such code
     */
    public static SeatState of(byte code) {
        return BY_CODE[code];
    }
}
