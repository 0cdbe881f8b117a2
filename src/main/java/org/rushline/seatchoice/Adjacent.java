package org.rushline.seatchoice;

import java.util.random.RandomGenerator;

/**
 * Seats beside each other, nearest to where everybody looks. A stretch is cut into places of the
 * wanted size, from its nearest place on to both sides, so that two buyers get different seats.
 * Before and behind a place whole places fit on one side at least, so that few seats are left over.
 * NearestFirst that leave a single seat behind come after all that do not, however near they are.
 */
final class Adjacent {

    private static final int NONE = -1;

    private final FreeSeats freeSeats;
    private final SeatRows rows;
    private final int quantity;
    private final boolean wantsAccessible;
    private final Singles singles;
    private final NearestFirst best;
    private final NearestFirst wasteful;

    Adjacent(FreeSeats freeSeats, int quantity, boolean wantsAccessible, int spread) {
        this.freeSeats = freeSeats;
        this.rows = freeSeats.rows();
        this.quantity = quantity;
        this.wantsAccessible = wantsAccessible;
        this.singles = new Singles(rows, freeSeats.seats()::isFree);
        this.best = new NearestFirst(spread);
        this.wasteful = new NearestFirst(spread);
    }

    /** The first ordinal of one of the best places, or a negative number if there is none. */
    int first(RandomGenerator random) {
        for (int run : freeSeats.runs()) {
            if (best.areNearerThan(2 * rows.nearest(run))) {
                break; // and so are all that follow
            }
            freeSeats.stretches(run, (start, stop) -> search(run, start, stop));
        }
        if (!best.isEmpty()) {
            return best.any(random);
        }
        return wasteful.isEmpty() ? NONE : wasteful.any(random);
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
        var last = stop - quantity;
        if (best.areNearerThan(least(start, last))) {
            return;
        }
        var nearest = nearest(run, start, last, quantity);
        if (nearest >= 0) {
            for (int first = nearest; first >= start; first -= quantity) {
                add(run, first);
            }
            for (int first = nearest + quantity; first <= last; first += quantity) {
                add(run, first);
            }
            return;
        }
        var any = nearest(run, start, last, 1);
        if (any >= 0) {
            add(run, any);
        } else {
            addAll(run, start, last);
        }
    }

    private double least(int start, int last) {
        var least = distance(start);
        for (int first = start + 1; first <= last; first++) {
            least = Math.min(least, distance(first));
        }
        return least;
    }

    /**
     * The nearest place that leaves no single seat, a whole number of steps from either end; or a
     * negative number.
     */
    private int nearest(int run, int start, int last, int step) {
        var nearest = NONE;
        for (int first = start; first <= last; first += step) {
            nearest = nearer(run, nearest, first);
        }
        for (int first = last; first >= start; first -= step) {
            nearest = nearer(run, nearest, first);
        }
        return nearest;
    }

    private int nearer(int run, int one, int other) {
        var isNearer = one == NONE || distance(other) < distance(one);
        return isNearer && !isWasteful(run, other) ? other : one;
    }

    private void addAll(int run, int start, int last) {
        for (int first = start; first <= last; first += quantity) {
            add(run, first);
        }
    }

    /** For somebody who needs an accessible place the others of the stretch do not matter. */
    private void searchAround(int run, int start, int stop) {
        var accessible = rows.firstAccessible(start, stop);
        while (accessible < stop) {
            add(run, Math.max(start, accessible + 1 - quantity));
            add(run, Math.min(accessible, stop - quantity));
            accessible = rows.firstAccessible(accessible + 1, stop);
        }
    }

    private void add(int run, int first) {
        var places = isWasteful(run, first) ? wasteful : best;
        places.add(first, distance(first));
    }

    private boolean isWasteful(int run, int first) {
        return singles.wouldBeLeftBy(run, first, first + quantity);
    }

    /** Of both ends together: least where the middle is nearest. */
    private double distance(int first) {
        return rows.distance(first) + rows.distance(first + quantity - 1);
    }
}
