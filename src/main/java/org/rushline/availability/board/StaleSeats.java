package org.rushline.availability.board;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collects the seats that a board must read again. */
final class StaleSeats {

    private final Set<Integer> ordinals = new TreeSet<>();

    /** At first too: what changed while the board was drawn has been told to nobody. */
    private boolean all = true;

    /**
     * @param some ordinals; null means all
     */
    synchronized void add(Collection<Integer> some) {
        if (some == null) {
            all = true;
        } else {
            ordinals.addAll(some);
        }
    }

    /** The ordinals told since the last time, or empty if all must be read. */
    synchronized Optional<Set<Integer>> take() {
        if (all) {
            takeAll();
            return Optional.empty();
        }
        var taken = new TreeSet<>(ordinals);
        ordinals.clear();
        return Optional.of(taken);
    }

    synchronized void takeAll() {
        all = false;
        ordinals.clear();
    }
}
