package org.rushline.listing;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.rushline.platform.id.EventId;

/**
 * How often each event has changed, as far as this node knows. A document read while the count
 * stayed the same may be cached until it grows, so no reader waits and nothing old returns. Some
 * events share a counter, which costs a rendering at times.
 */
final class VersionCounters {

    private static final int NUMBERS = 4096;

    private final AtomicLongArray numbers = new AtomicLongArray(NUMBERS);
    private final AtomicLong all = new AtomicLong();

    long of(EventId event) {
        return all.get() + numbers.get(number(event));
    }

    void changed(EventId event) {
        numbers.incrementAndGet(number(event));
    }

    void allChanged() {
        all.incrementAndGet();
    }

    private static int number(EventId event) {
        return (int) Math.floorMod(event.value(), (long) NUMBERS);
    }
}
