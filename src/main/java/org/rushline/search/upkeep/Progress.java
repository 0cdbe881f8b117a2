package org.rushline.search.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Logger;

/** How far the making of an index is; told to the log every ten thousand events. */
@ApplicationScoped
class Progress {

    private static final Logger LOG = Logger.getLogger(Progress.class.getName());
    private static final int TELL_EVERY = 10_000;

    private volatile long done;
    private volatile long total;

    void begin(long expected) {
        done = 0;
        total = expected;
        LOG.info(() -> "The search index is being made anew: %d events".formatted(expected));
    }

    void add(int events) {
        var before = done;
        done = before + events;
        if (before / TELL_EVERY != done / TELL_EVERY) {
            LOG.info(() -> "The search index holds %d of %d events".formatted(done, total));
        }
    }

    void end() {
        LOG.info(() -> "The search index is made: %d events".formatted(done));
        total = 0;
    }

    boolean running() {
        return total > 0;
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }
}
