package org.rushline.seatchoice;

import java.util.function.IntPredicate;

/**
 * A single is an empty seat without an empty neighbour: what is beside it is taken, an aisle or the
 * row's end. Accessible places are none: they are meant to be sold one by one. An empty neighbour
 * is company whatever its tier, and if it is accessible too.
 */
record Singles(SeatRows rows, IntPredicate isOpen) {

    boolean has(int ordinal) {
        if (!isOpen.test(ordinal) || rows.isAccessible(ordinal)) {
            return false;
        }
        var run = rows.run(ordinal);
        return !rows.isArea(run)
                && (ordinal == rows.start(run) || !isOpen.test(ordinal - 1))
                && (ordinal + 1 == rows.end(run) || !isOpen.test(ordinal + 1));
    }

    /** Whether a single would be left if these open seats of a run were taken. */
    boolean wouldBeLeftBy(int run, int from, int end) {
        return isLast(from - 1, from - 2, run) || isLast(end, end + 1, run);
    }

    private boolean isLast(int seat, int beyond, int run) {
        return isOpenIn(run, seat) && !rows.isAccessible(seat) && !isOpenIn(run, beyond);
    }

    private boolean isOpenIn(int run, int ordinal) {
        return ordinal >= rows.start(run) && ordinal < rows.end(run) && isOpen.test(ordinal);
    }
}
