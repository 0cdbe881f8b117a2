package org.rushline.testing;

import java.time.Duration;
import java.time.Instant;

/** Waits for what other threads and nodes do. */
public final class Await {

    /** Looks whether it is so. */
    public interface Condition {
        boolean holds() throws Exception;
    }

    private Await() {}

    /** Returns as soon as it is so; fails if it is not within the limit. */
    public static void until(Duration limit, Condition condition) {
        var deadline = Instant.now().plus(limit);
        while (!holds(condition)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not so within " + limit);
            }
            pause();
        }
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
