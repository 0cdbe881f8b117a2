package org.rushline.availability.board;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** When a board was read last; one reading at a time, shared by all who wait for it. */
final class RefreshGate {

    private static final long OLD = Duration.ofSeconds(1).toNanos();

    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile long began = System.nanoTime();

    /** True for one asker when the last reading is old: that one should have it read. */
    boolean due() {
        return old() && asked.compareAndSet(false, true);
    }

    private boolean old() {
        return System.nanoTime() - began > OLD;
    }

    /** The whole reading if the last one is old, otherwise a short one. */
    synchronized void quick(Runnable quick, Runnable whole) {
        if (old()) {
            now(whole);
        } else {
            quick.run();
        }
    }

    synchronized void now(Runnable reading) {
        try {
            begin(reading);
        } finally {
            asked.set(false);
        }
    }

    synchronized void after(long moment, Runnable reading) {
        if (began - moment < 0) {
            begin(reading);
        }
    }

    private void begin(Runnable reading) {
        var now = System.nanoTime();
        reading.run();
        began = now;
    }
}
