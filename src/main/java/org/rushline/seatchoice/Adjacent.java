package org.rushline.seatchoice;

import java.util.random.RandomGenerator;

/**
 * Seats beside each other, the best row first. A stretch is cut into places of the wanted size from
 * its better end on, so that what remains is in one piece and two buyers get different seats.
 * Places that leave a single seat behind come after all that do not, whatever their row.
 */
final class Adjacent {

    private static final int NONE = -1;

    private final FreeSeats freeSeats;
    private final int quantity;
    private final boolean wantsAccessible;
    private final Singles singles;
    private final int[] best;
    private final int[] wasteful;
    private int bestCount;
    private int wastefulCount;

    Adjacent(FreeSeats freeSeats, int quantity, boolean wantsAccessible, int spread) {
        this.freeSeats = freeSeats;
        this.quantity = quantity;
        this.wantsAccessible = wantsAccessible;
        this.singles = new Singles(freeSeats.rows(), freeSeats.seats()::isFree);
        this.best = new int[spread];
        this.wasteful = new int[spread];
    }

    /** The first ordinal of one of the best places, or a negative number if there is none. */
    int first(RandomGenerator random) {
        for (int run : freeSeats.runs()) {
            freeSeats.stretches(run, (start, stop) -> search(run, start, stop));
            if (bestCount == best.length) {
                break;
            }
        }
        if (bestCount > 0) {
            return best[random.nextInt(bestCount)];
        }
        return wastefulCount > 0 ? wasteful[random.nextInt(wastefulCount)] : NONE;
    }

    private void search(int run, int start, int stop) {
        if (stop - start < quantity) {
            return;
        }
        if (wantsAccessible) {
            searchAround(run, start, stop);
        } else {
            searchAlong(run, start, stop);
        }
    }

    private void searchAlong(int run, int start, int stop) {
        var before = bestCount;
        var fromRight = freeSeats.rows().isFilledFromRight(run);
        for (int used = quantity; used <= stop - start; used += quantity) {
            add(run, fromRight ? stop - used : start + used - quantity);
        }
        for (int first = start; bestCount == before && first <= stop - quantity; first++) {
            add(run, first); // what the cutting left out: only when all else leaves a single
        }
    }

    /** For somebody who needs an accessible place the others of the stretch do not matter. */
    private void searchAround(int run, int start, int stop) {
        var rows = freeSeats.rows();
        var accessible = rows.firstAccessible(start, stop);
        while (accessible < stop) {
            add(run, Math.max(start, accessible + 1 - quantity));
            add(run, Math.min(accessible, stop - quantity));
            accessible = rows.firstAccessible(accessible + 1, stop);
        }
    }

    private void add(int run, int first) {
        if (singles.wouldBeLeftBy(run, first, first + quantity)) {
            if (wastefulCount < wasteful.length) {
                wasteful[wastefulCount++] = first;
            }
        } else if (bestCount < best.length) {
            best[bestCount++] = first;
        }
    }
}
