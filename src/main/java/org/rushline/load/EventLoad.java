package org.rushline.load;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * How the buyers of some events fared in the last half minute. Who was refused is not in it: that
 * tells nothing of how well we work.
 *
 * @param times of steps of the checkout: reserving, and asking to pay
 * @param reserved reservations that were made
 * @param paid how often somebody could begin to pay
 * @param paymentsFailed how often nobody could because Stripe did not do its part
 * @param databaseFailed reservations that failed because the database did
 * @param watching people who have the seat map open just now
 */
public record EventLoad(
        StepTimes times,
        long reserved,
        long paid,
        long paymentsFailed,
        long databaseFailed,
        long watching) {

    /** Of fewer steps the slowest twentieth is chance. */
    private static final int LEAST_STEPS = 20;

    private static final double MOST = 0.95;

    public static final EventLoad NONE = new EventLoad(new StepTimes(), 0, 0, 0, 0, 0);

    static EventLoad sum(Collection<EventLoad> loads) {
        var times = new StepTimes();
        loads.forEach(load -> times.addAll(load.times));
        return new EventLoad(
                times,
                loads.stream().mapToLong(EventLoad::reserved).sum(),
                loads.stream().mapToLong(EventLoad::paid).sum(),
                loads.stream().mapToLong(EventLoad::paymentsFailed).sum(),
                loads.stream().mapToLong(EventLoad::databaseFailed).sum(),
                loads.stream().mapToLong(EventLoad::watching).sum());
    }

    /** Within which all but the slowest twentieth were done; empty if there were none. */
    public Optional<Duration> checkoutP95() {
        return times.percentile(MOST);
    }

    /** The same, if there were enough of them to tell. */
    public Optional<Duration> certainP95() {
        return times.steps() < LEAST_STEPS ? Optional.empty() : checkoutP95();
    }
}
