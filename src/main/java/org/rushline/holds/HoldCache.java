package org.rushline.holds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.infinispan.Cache;
import org.rushline.cluster.Grid;

/** The cache itself, keyed by ticket. */
@ApplicationScoped
class HoldCache {

    private Cache<Long, Hold> cache;

    protected HoldCache() {}

    @Inject
    HoldCache(Grid grid) {
        cache = grid.cache("holds");
    }

    /** Completes with the hold in the way; null if we have it now. */
    CompletableFuture<Hold> putIfAbsent(long ticket, Hold hold, long lifespan) {
        return cache.putIfAbsentAsync(ticket, hold, lifespan, TimeUnit.MILLISECONDS);
    }

    CompletableFuture<Boolean> replace(long ticket, Hold before, Hold after, long lifespan) {
        return cache.replaceAsync(ticket, before, after, lifespan, TimeUnit.MILLISECONDS);
    }

    CompletableFuture<Boolean> remove(long ticket, Hold value) {
        return cache.removeAsync(ticket, value);
    }

    CompletableFuture<Hold> get(long ticket) {
        return cache.getAsync(ticket);
    }

    CompletableFuture<Void> putAll(Map<Long, Hold> holds, long lifespan) {
        return cache.putAllAsync(holds, lifespan, TimeUnit.MILLISECONDS);
    }
}
