package org.rushline.listing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.rushline.platform.id.EventId;
import org.rushline.platform.request.Rendered;

/** The rendered events of this node. None is wrong for longer than a second. */
@ApplicationScoped
public class EventViews {

    /** In case we err about what an event shows. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int SMALL_BYTES = 64 << 20;

    @Inject EventRenderer renderer;
    @Inject TicketLists lists;
    @Inject EventVersions versions;

    private final Cache<EventId, Entry> cache =
            Caffeine.newBuilder()
                    .expireAfterWrite(LONGEST)
                    .maximumWeight(SMALL_BYTES)
                    .weigher(EventViews::weight)
                    .build();

    /** A view, when the reading of it began, and of which version it is at least. */
    private record Entry(Optional<DatedDocument> shown, long read, long version) {

        Optional<Rendered> view() {
            return shown.map(DatedDocument::document);
        }
    }

    /** Empty if there is no such event for the public. */
    Optional<Rendered> withoutTickets(EventId id) {
        var entry = cache.getIfPresent(id);
        return current(id, entry)
                ? entry.view()
                : cache.asMap().compute(id, this::currentOrRead).view();
    }

    /** With the tickets; they may be a second old, and under load up to six. */
    Optional<Rendered> withTickets(EventId id) {
        return lists.get(id, renderer::withTickets);
    }

    /** Without asking the database: empty also if it is not in the cache. */
    Optional<Rendered> cached(EventId id) {
        var entry = cache.getIfPresent(id);
        return current(id, entry) ? entry.view() : Optional.empty();
    }

    private Entry currentOrRead(EventId id, Entry last) {
        if (current(id, last)) {
            return last;
        }
        var version = versions.facts(id);
        var now = System.nanoTime();
        return new Entry(renderer.withoutTickets(id), now, version);
    }

    private boolean current(EventId id, Entry entry) {
        return entry != null
                && entry.version == versions.facts(id)
                && versions.fresh(entry.read)
                && entry.shown.map(DatedDocument::right).orElse(true);
    }

    private static int weight(EventId id, Entry entry) {
        return 200 + entry.view().map(Rendered::weight).orElse(0);
    }
}
