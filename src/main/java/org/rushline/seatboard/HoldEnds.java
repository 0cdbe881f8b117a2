package org.rushline.seatboard;

import java.util.HashSet;
import java.util.Set;

/** When the holds of a board run out, by this node's own clock: no other need be right. */
final class HoldEnds {

    private static final int TICK_MILLIS = 50;
    private static final int NEVER = 0;

    private final long start = System.nanoTime();

    /** In ticks since the start, by ordinal. */
    private final int[] ends;

    HoldEnds(int places) {
        ends = new int[places];
    }

    /**
     * @param millis from now; none means that it is not known
     */
    void in(int ordinal, long millis) {
        ends[ordinal] = millis > 0 ? ticks() + (int) (millis / TICK_MILLIS) + 1 : NEVER;
    }

    void never(int ordinal) {
        ends[ordinal] = NEVER;
    }

    /** The ordinals whose end has come since the last call. */
    Set<Integer> passed() {
        var now = ticks();
        var passed = new HashSet<Integer>();
        for (var ordinal = 0; ordinal < ends.length; ordinal++) {
            if (ends[ordinal] != NEVER && ends[ordinal] <= now) {
                ends[ordinal] = NEVER;
                passed.add(ordinal);
            }
        }
        return passed;
    }

    private int ticks() {
        return (int) ((System.nanoTime() - start) / (TICK_MILLIS * 1_000_000L));
    }
}
