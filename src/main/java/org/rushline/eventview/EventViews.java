package org.rushline.eventview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.rushline.catalog.EventChanged;
import org.rushline.catalog.EventId;
import org.rushline.performer.PerformerChanged;
import org.rushline.venue.VenueChanged;

/**
 * The rendered events of this node. No entry is older than a second, whoever changed what it shows;
 * what this node itself changes shows at once.
 */
@ApplicationScoped
public class EventViews {

    /** With the time of loading it stays under the second that is promised. */
    private static final Duration FRESH = Duration.ofMillis(800);

    private static final int SMALL_BYTES = 64 << 20;

    @Inject EventRenderer renderer;
    @Inject TicketLists lists;

    /** Loads inside the key's own lock: an invalidation waits for a loader and then wins. */
    private final Cache<EventId, Optional<Rendered>> cache =
            Caffeine.newBuilder()
                    .expireAfterWrite(FRESH)
                    .maximumWeight(SMALL_BYTES)
                    .weigher(EventViews::weight)
                    .build();

    /** Empty if there is no such event for the public. */
    Optional<Rendered> withoutTickets(EventId id) {
        return cache.get(id, renderer::withoutTickets);
    }

    /** With the tickets; they may be a second old, and under load up to six. */
    Optional<Rendered> withTickets(EventId id) {
        return lists.get(id, renderer::withTickets);
    }

    /** Without asking the database: empty also if it is not in the cache. */
    Optional<Rendered> cached(EventId id) {
        var view = cache.getIfPresent(id);
        return view == null ? Optional.empty() : view;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventChanged change) {
        cache.invalidate(change.event());
        lists.forget(change.event());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) VenueChanged change) {
        forgetAll();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PerformerChanged change) {
        forgetAll();
    }

    private void forgetAll() {
        cache.invalidateAll();
        lists.forgetAll();
    }

    private static int weight(EventId id, Optional<Rendered> view) {
        return 200 + view.map(Rendered::weight).orElse(0);
    }
}
