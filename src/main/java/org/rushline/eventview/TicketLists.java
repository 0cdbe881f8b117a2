package org.rushline.eventview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.rushline.catalog.EventId;

/**
 * The lists of all tickets, megabytes each: put together at most once a second per event by one
 * thread, while everybody else gets the last one.
 */
@ApplicationScoped
public class TicketLists {

    private static final long FRESH = Duration.ofMillis(800).toNanos();

    /**
     * How old a list may be that is given to those who do not wait; {@code stale-while-revalidate}.
     */
    private static final long TOLERABLE = Duration.ofSeconds(5).toNanos();

    private static final int MOST_EVENTS = 30;

    private final Cache<EventId, Slot> slots =
            Caffeine.newBuilder()
                    .maximumSize(MOST_EVENTS)
                    .expireAfterAccess(Duration.ofMinutes(1))
                    .build();

    Optional<Rendered> get(EventId id, Function<EventId, Optional<Rendered>> render) {
        return slots.get(id, unused -> new Slot()).get(id, render);
    }

    void forget(EventId id) {
        slots.invalidate(id);
    }

    void forgetAll() {
        slots.invalidateAll();
    }

    private record Assembled(Optional<Rendered> list, long at) {
        boolean youngerThan(long nanos) {
            return System.nanoTime() - at < nanos;
        }
    }

    private static class Slot {

        private final ReentrantLock assembling = new ReentrantLock();
        private volatile Assembled last;

        Optional<Rendered> get(EventId id, Function<EventId, Optional<Rendered>> render) {
            var seen = last;
            if (seen != null && seen.youngerThan(FRESH)) {
                return seen.list();
            }
            if (!assembling.tryLock()) {
                if (seen != null && seen.youngerThan(TOLERABLE)) {
                    return seen.list();
                }
                assembling.lock();
            }
            try {
                return assemble(id, render);
            } finally {
                assembling.unlock();
            }
        }

        private Optional<Rendered> assemble(
                EventId id, Function<EventId, Optional<Rendered>> render) {
            if (last == null || !last.youngerThan(FRESH)) {
                var begun = System.nanoTime();
                last = new Assembled(render.apply(id), begun);
            }
            return last.list();
        }
    }
}
