package org.rushline.waitingroom.control;

/** How many are called in the next second. Who is called and full finds the door closed; so few. */
final class Pace {

    /** Fewer tell nothing about how many come. */
    private static final int LEAST_SAMPLE = 50;

    /** Whoever is called comes back at any time: never more than five are called for one. */
    private static final double LEAST_SHOWING = 0.2;

    private static final double STEP = 0.1;

    /** A small house may fill in a few seconds. */
    private static final long LEAST_STEP = 10;

    private Pace() {}

    static long next(Measured now) {
        double showing = showing(now);
        double free = now.free() - coming(now);
        long wanted = (long) Math.floor(free / showing);
        long step = Math.max(LEAST_STEP, Math.round(now.limit() * STEP));
        long most = Math.min(Math.min(step, now.ofTheMinute()), now.end() - now.position());
        return Math.max(0, Math.min(wanted, most));
    }

    /**
     * How many of those who were called are on their way. The longer ago that was, the less likely:
     * who does not come costs nobody a place for long.
     */
    static double coming(Measured now) {
        double showing = showing(now);
        return now.missing().stream()
                .mapToDouble(some -> some.people() * chance(showing, some.age() / now.delay()))
                .sum();
    }

    /** That somebody comes who has not come for so many average delays. */
    private static double chance(double showing, double delays) {
        double stillComing = showing * Math.exp(-delays);
        return stillComing / (1 - showing + stillComing);
    }

    /** The share of those called who come. */
    static double showing(Measured now) {
        if (now.sample() < LEAST_SAMPLE) {
            return 1;
        }
        return Math.max(LEAST_SHOWING, (double) now.showed() / now.sample());
    }
}
