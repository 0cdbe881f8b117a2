package org.rushline.search.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rushline.search.EventIndex;

/** The progress of indexing; a rebuild is logged every 10,000 events. */
@ApplicationScoped
class Progress {

    private static final Logger LOG = Logger.getLogger(Progress.class.getName());
    private static final int TELL_EVERY = 10_000;

    private volatile long done;
    private volatile long total;
    private volatile boolean failing;

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
        stop();
    }

    private void stop() {
        total = 0;
    }

    /** Discards a failed rebuild, which will be retried. */
    void giveUp(EventIndex filled, RuntimeException reason) {
        stop();
        try (filled) {
            LOG.log(Level.FINE, "The search index was not made", reason);
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    /** Whether the index could not be opened, changed or made when that was last tried. */
    void failing(boolean now) {
        failing = now;
    }

    boolean failing() {
        return failing;
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
