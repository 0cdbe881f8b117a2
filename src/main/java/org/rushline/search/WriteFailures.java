package org.rushline.search;

import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;

/** On a full disk one thread's failure loses what others have written, unknown to them. */
final class WriteFailures implements FailureHandler {

    private static final Logger LOG = Logger.getLogger(WriteFailures.class.getName());

    private final AtomicLong failures = new AtomicLong();

    @Override
    public void handle(FailureContext failure) {
        var level = failures.getAndIncrement() == 0 ? Level.WARNING : Level.FINE;
        LOG.log(level, "The search index could not be written", failure.throwable());
    }

    @Override
    public void handle(EntityIndexingFailureContext failure) {
        handle((FailureContext) failure);
    }

    /** Not one may be kept from us, however many there are. */
    @Override
    public long failureFloodingThreshold() {
        return Long.MAX_VALUE;
    }

    /** Throws IllegalStateException if there was one since this was last asked. */
    void check() {
        if (failures.getAndSet(0) > 0) {
            throw new IllegalStateException("The search index may have lost what was written");
        }
    }
}
