package org.rushline.waitingroom.control;

import java.time.Duration;
import java.util.Optional;
import org.rushline.load.EventLoad;
import org.rushline.waitingroom.SlowReason;

/**
 * From when on it is too much.
 *
 * @param database longer than that takes the database too long to answer
 * @param checkout longer than that takes it too many buyers to reserve, or to begin to pay
 * @param failedPercent so many of all who try fail, if it is not their fault
 * @param failedLeast fewer failures than that tell nothing
 * @param quietSeconds after so long without such failures it goes on
 */
record BrakeLimits(
        Duration database,
        Duration checkout,
        int failedPercent,
        int failedLeast,
        int quietSeconds) {

    /**
     * The worst of what is slow.
     *
     * @param share of what is allowed: above 1 it is too slow
     */
    record Strain(double share, SlowReason reason) {}

    Strain strain(Duration answered, EventLoad load) {
        var database = new Strain(share(answered, this.database), SlowReason.DATABASE_SLOW);
        var slowest = load.certainP95().orElse(Duration.ZERO);
        var buyers = new Strain(share(slowest, checkout), SlowReason.CHECKOUT_SLOW);
        return buyers.share > database.share ? buyers : database;
    }

    private static double share(Duration time, Duration allowed) {
        return (double) time.toNanos() / allowed.toNanos();
    }

    /** Why nobody is to be called; empty if nothing speaks against it. */
    Optional<SlowReason> failing(EventLoad load) {
        if (fails(load.databaseFailed(), load.reserved())) {
            return Optional.of(SlowReason.DATABASE_FAILING);
        }
        return fails(load.paymentsFailed(), load.paid())
                ? Optional.of(SlowReason.PAYMENTS_FAILING)
                : Optional.empty();
    }

    private boolean fails(long failed, long done) {
        return failed >= failedLeast && percent(failed, done) >= failedPercent;
    }

    /** Once it has stopped, a few failures among few tries are too many, too. */
    boolean isQuiet(EventLoad load) {
        return isQuiet(load.databaseFailed(), load.reserved())
                && isQuiet(load.paymentsFailed(), load.paid());
    }

    private boolean isQuiet(long failed, long done) {
        return failed == 0 || percent(failed, done) < failedPercent / 2.0;
    }

    private static double percent(long failed, long done) {
        return 100.0 * failed / (failed + done);
    }
}
