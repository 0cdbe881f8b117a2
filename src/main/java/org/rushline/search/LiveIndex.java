package org.rushline.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The index that questions are put to. It may be replaced by another one at any time. */
@ApplicationScoped
public class LiveIndex {

    private static final Logger LOG = Logger.getLogger(LiveIndex.class.getName());

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicLong generation = new AtomicLong();
    private volatile EventIndex index;

    public boolean exists() {
        return index != null;
    }

    /** Empty if there is no index yet. It is not closed while it is being asked. */
    public <T> Optional<T> ask(Function<EventIndex, T> question) {
        lock.readLock().lock();
        try {
            return Optional.ofNullable(index).map(question);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** From now on this one is asked, and the old one, if any, is closed. */
    public void replace(EventIndex by) {
        EventIndex old;
        lock.writeLock().lock();
        try {
            old = index;
            index = by;
        } finally {
            lock.writeLock().unlock();
        }
        changed();
        close(old);
    }

    /** A fault of the old index does not matter: the new one counts. */
    private static void close(EventIndex old) {
        try (old) {
            LOG.fine("The search index was replaced");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The old search index could not be closed", e);
        }
    }

    /** Answers given before may be out of date. */
    public void changed() {
        generation.incrementAndGet();
    }

    /** Counts up when answers given before may be out of date. */
    public long generation() {
        return generation.get();
    }
}
