package org.rushline.waitingroom.control;

import java.time.Duration;
import java.util.Optional;
import org.rushline.load.EventLoad;

/**
 * Decides whether a room that stands by is needed: after some seconds in which too many were at the
 * seats, until they have been few for much longer. In between it changes nothing.
 */
final class Standby {

    /** Whoever only reloads a page is gone by then. */
    private static final int BUSY_SECONDS = 5;

    private static final int FEW = 2;

    private final Duration checkout;
    private final int quietSeconds;
    private int busy;
    private int quiet;

    /**
     * @param checkout longer than that takes buyers too long
     * @param quietSeconds after so long with few people the room is not needed any more
     */
    Standby(Duration checkout, int quietSeconds) {
        this.checkout = checkout;
        this.quietSeconds = quietSeconds;
    }

    /**
     * Once a second while the room is closed.
     *
     * @param most so many people at the seats are too many
     * @return why it is needed, in words for operators; empty if it is not
     */
    Optional<String> needed(int most, EventLoad load) {
        quiet = 0;
        var why = why(most, load);
        busy = why.isPresent() ? busy + 1 : 0;
        return busy >= BUSY_SECONDS ? why : Optional.empty();
    }

    private Optional<String> why(int most, EventLoad load) {
        if (load.watching() >= most) {
            return Optional.of(
                    "Standby: %d people are at the seats, %d are too many"
                            .formatted(load.watching(), most));
        }
        return load.certainP95()
                .filter(time -> time.compareTo(checkout) > 0)
                .map(
                        time ->
                                "Standby: one in twenty buyers waits longer than %d ms to reserve or to pay"
                                        .formatted(time.toMillis()));
    }

    /**
     * Once a second while it is open.
     *
     * @param people who are waiting, and who are shopping
     */
    boolean needless(int most, EventLoad load, People people) {
        busy = 0;
        var few =
                people.waiting == 0
                        && Math.max(load.watching(), people.shopping) * FEW < most
                        && load.certainP95()
                                .map(time -> time.multipliedBy(FEW).compareTo(checkout) < 0)
                                .orElse(true);
        quiet = few ? quiet + 1 : 0;
        return quiet >= quietSeconds;
    }

    /** So many people in a room. */
    record People(long waiting, long shopping) {}
}
