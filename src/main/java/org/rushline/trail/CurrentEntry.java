package org.rushline.trail;

import java.util.Optional;

/** Which entry of the trail the request of this thread is; cleared when it ends. */
final class CurrentEntry {

    private static final ThreadLocal<Long> ENTRY = new ThreadLocal<>();

    private CurrentEntry() {}

    static void set(long entry) {
        ENTRY.set(entry);
    }

    static void clear() {
        ENTRY.remove();
    }

    static Optional<Long> get() {
        return Optional.ofNullable(ENTRY.get());
    }
}
