package org.rushline.platform.limits;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.rushline.platform.problem.Unavailable;

/** Lets only so many do something heavy at once; others wait a moment, then come back later. */
public final class Bulkhead {

    private final Semaphore permits;
    private final Duration patience;

    public Bulkhead(int permits, Duration patience) {
        this.permits = new Semaphore(permits, true);
        this.patience = patience;
    }

    /** Throws Unavailable if no place got free in time. */
    public <T> T run(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private void enter() {
        try {
            if (!permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable();
        }
    }
}
