package org.rushline.listing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.rushline.platform.id.EventId;
import org.rushline.platform.request.Rendered;

/** Lists of all tickets: one thread renders each, once a second; others get the last one. */
@ApplicationScoped
public class TicketLists {

    /** Between two lists of an event, when only tickets have changed. */
    private static final long PAUSE = Duration.ofMillis(800).toNanos();

    /** How old a list may be while a new one is made; {@code stale-while-revalidate}. */
    private static final long TOLERABLE = Duration.ofSeconds(5).toNanos();

    /** In case we err about what a list shows. */
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    private static final int MOST_EVENTS = 30;

    @Inject EventVersions versions;

    private final Cache<EventId, Slot> slots =
            Caffeine.newBuilder()
                    .maximumSize(MOST_EVENTS)
                    .expireAfterAccess(Duration.ofMinutes(1))
                    .build();

    Optional<Rendered> get(EventId id, Function<EventId, Optional<DatedDocument>> render) {
        return slots.get(id, unused -> new Slot()).get(id, render);
    }

    /** A list, when the reading of it began, and of which versions it is at least. */
    private record Assembled(Optional<DatedDocument> shown, long read, long facts, long tickets) {

        Optional<Rendered> list() {
            return shown.map(DatedDocument::document);
        }

        boolean right() {
            return shown.map(DatedDocument::right).orElse(true);
        }

        boolean youngerThan(long nanos) {
            return System.nanoTime() - read < nanos;
        }
    }

    private class Slot {

        private final ReentrantLock assembling = new ReentrantLock();
        private volatile Assembled last;

        Optional<Rendered> get(EventId id, Function<EventId, Optional<DatedDocument>> render) {
            var seen = last;
            if (current(id, seen)) {
                return seen.list();
            }
            if (!assembling.tryLock()) {
                if (tolerable(id, seen)) {
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
                EventId id, Function<EventId, Optional<DatedDocument>> render) {
            if (!current(id, last)) {
                var facts = versions.facts(id);
                var tickets = versions.tickets(id);
                var now = System.nanoTime();
                last = new Assembled(render.apply(id), now, facts, tickets);
            }
            return last.list();
        }

        /** A sale shows when the pause is over; what an operator has changed shows at once. */
        private boolean current(EventId id, Assembled seen) {
            if (seen == null || seen.facts() != versions.facts(id) || !seen.right()) {
                return false;
            }
            return seen.youngerThan(PAUSE)
                    || (seen.tickets() == versions.tickets(id)
                            && versions.fresh(seen.read())
                            && seen.youngerThan(LONGEST));
        }

        private boolean tolerable(EventId id, Assembled seen) {
            return seen != null
                    && seen.facts() == versions.facts(id)
                    && seen.youngerThan(TOLERABLE);
        }
    }
}
