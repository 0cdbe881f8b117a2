package org.rushline.availability.board;

import java.util.HashSet;
import java.util.Set;

/** When the holds of a board run out, by this node's own clock: no other need be right. */
final class HoldExpiries {

    private static final int TICK_MILLIS = 50;
    private static final int NEVER = 0;

    private final long start = System.nanoTime();

    /** In ticks since the start, by ordinal. */
    private final int[] expiries;

    HoldExpiries(int places) {
        expiries = new int[places];
    }

    /**
     * @param millis from now; none means that it is not known
     */
    void in(int ordinal, long millis) {
        expiries[ordinal] = millis > 0 ? ticks() + (int) (millis / TICK_MILLIS) + 1 : NEVER;
    }

    void never(int ordinal) {
        expiries[ordinal] = NEVER;
    }

    /** The ordinals whose end has come since the last call. */
    Set<Integer> passed() {
        var now = ticks();
        var passed = new HashSet<Integer>();
        for (var ordinal = 0; ordinal < expiries.length; ordinal++) {
            if (expiries[ordinal] != NEVER && expiries[ordinal] <= now) {
                expiries[ordinal] = NEVER;
                passed.add(ordinal);
            }
        }
        return passed;
    }

    private int ticks() {
        return (int) ((System.nanoTime() - start) / (TICK_MILLIS * 1_000_000L));
    }
}
