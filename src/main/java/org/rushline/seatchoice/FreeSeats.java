package org.rushline.seatchoice;

import java.util.stream.IntStream;

/**
 * The free places of one tier, as far as they may be handed out: all of them, or those that are not
 * accessible, or none with a restricted view. Walks through them stretch by stretch; a stretch is
 * what lies between two places that cannot be had.
 */
record FreeSeats(SeatStates seats, int tier, boolean withAccessible, boolean withRestricted) {

    static FreeSeats all(SeatStates seats, int tier) {
        return new FreeSeats(seats, tier, true, true);
    }

    boolean has(int ordinal) {
        return seats.isFree(ordinal)
                && seats.tier(ordinal) == tier
                && (withAccessible || !seats.rows().isAccessible(ordinal))
                && (withRestricted || !seats.rows().isRestricted(ordinal));
    }

    interface Stretches {
        /** Free seats beside each other, from the first to the one before the end. */
        void found(int start, int end);
    }

    /** Every stretch of a run from left to right; a standing area has none. */
    void stretches(int run, Stretches stretches) {
        if (rows().isArea(run)) {
            return;
        }
        var end = rows().end(run);
        for (int start = next(rows().start(run), end); start < end; start = next(start, end)) {
            var first = start++;
            while (start < end && has(start)) {
                start++;
            }
            stretches.found(first, start);
        }
    }

    /** The free places from one on to the one before the end. */
    IntStream ordinals(int from, int end) {
        return IntStream.iterate(next(from, end), o -> o < end, o -> next(o + 1, end));
    }

    /** The tier's runs, the best first: standing areas too. */
    int[] runs() {
        return seats.runsOf(tier);
    }

    SeatRows rows() {
        return seats.rows();
    }

    IntStream ordinals() {
        return IntStream.of(runs()).flatMap(run -> ordinals(rows().start(run), rows().end(run)));
    }

    private int next(int from, int end) {
        var ordinal = seats.nextFree(from, end);
        while (ordinal < end && !has(ordinal)) {
            ordinal = seats.nextFree(ordinal + 1, end);
        }
        return ordinal;
    }
}
