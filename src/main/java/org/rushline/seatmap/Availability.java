package org.rushline.seatmap;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.rushline.availability.board.SeatBoard;
import org.rushline.platform.id.SeatPlanId;
import org.rushline.seatchoice.SeatStates;

/** The states that buyers see, one code per ordinal. */
final class Availability {

    static final byte FREE = 0;
    static final byte HELD = 1;
    static final byte SOLD = 2;

    /** Also a place that has no ticket. */
    static final byte BLOCKED = 3;

    private static final int SEATS_PER_BYTE = 4;

    private final SeatPlanId plan;
    private final byte[] codes;

    private Availability(SeatPlanId plan, byte[] codes) {
        this.plan = plan;
        this.codes = codes;
    }

    static Availability of(SeatBoard board) {
        return of(board.plan(), board.seats());
    }

    static Availability of(SeatPlanId plan, SeatStates seats) {
        var codes = new byte[seats.rows().capacity()];
        for (var ordinal = 0; ordinal < codes.length; ordinal++) {
            codes[ordinal] = code(seats, ordinal);
        }
        return new Availability(plan, codes);
    }

    /** To others a claimed seat is a held one. */
    private static byte code(SeatStates seats, int ordinal) {
        if (seats.tier(ordinal) == SeatStates.NO_TIER) {
            return BLOCKED;
        }
        return switch (seats.state(ordinal)) {
            case FREE -> FREE;
            case HELD, CLAIMED -> HELD;
            case SOLD -> SOLD;
            case BLOCKED -> BLOCKED;
        };
    }

    boolean isOfThePlanOf(Availability other) {
        return plan.equals(other.plan);
    }

    byte code(int ordinal) {
        return codes[ordinal];
    }

    int capacity() {
        return codes.length;
    }

    int free() {
        var free = 0;
        for (var code : codes) {
            free += code == FREE ? 1 : 0;
        }
        return free;
    }

    /**
     * UTF-8 JSON; the codes are two bits each, the first in the lowest bits of a byte, in Base64.
     *
     * @param position of the board, see {@link org.rushline.availability.board.SeatBoard#position}
     */
    byte[] document(long position) {
        var packed = new byte[(codes.length + SEATS_PER_BYTE - 1) / SEATS_PER_BYTE];
        for (var ordinal = 0; ordinal < codes.length; ordinal++) {
            packed[ordinal / SEATS_PER_BYTE] |=
                    (byte) (codes[ordinal] << 2 * (ordinal % SEATS_PER_BYTE));
        }
        return Json.createObjectBuilder()
                .add("plan", plan.toString())
                .add("places", codes.length)
                .add("free", free())
                .add("position", position)
                .add("states", Base64.getEncoder().encodeToString(packed))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
