package org.rushline.listing;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How often each event has changed, as far as this node was told. What was read while the number
 * stayed the same can be kept until it grows: nobody needs to wait for who is reading, and nothing
 * old can be put back. Some events share a number; one too many costs a rendering.
 */
final class VersionCounters {

    private static final int NUMBERS = 4096;

    private final AtomicLongArray numbers = new AtomicLongArray(NUMBERS);
    private final AtomicLong all = new AtomicLong();

    long of(long event) {
        return all.get() + numbers.get(number(event));
    }

    void changed(long event) {
        numbers.incrementAndGet(number(event));
    }

    void allChanged() {
        all.incrementAndGet();
    }

    private static int number(long event) {
        return (int) Math.floorMod(event, (long) NUMBERS);
    }
}
