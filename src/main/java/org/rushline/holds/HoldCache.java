package org.rushline.holds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.infinispan.Cache;
import org.rushline.cluster.Grid;
import org.rushline.platform.id.TicketId;

/** The cache itself, keyed by the ticket's number, which nodes of all versions know. */
@ApplicationScoped
class HoldCache {

    private Cache<Long, Hold> cache;

    protected HoldCache() {}

    @Inject
    HoldCache(Grid grid) {
        cache = grid.cache("holds");
    }

    /** Completes with the hold in the way; null if we have it now. */
    CompletableFuture<Hold> putIfAbsent(TicketId ticket, Hold hold, long lifespan) {
        return cache.putIfAbsentAsync(ticket.value(), hold, lifespan, TimeUnit.MILLISECONDS);
    }

    CompletableFuture<Boolean> replace(TicketId ticket, Hold before, Hold after, long lifespan) {
        return cache.replaceAsync(ticket.value(), before, after, lifespan, TimeUnit.MILLISECONDS);
    }

    CompletableFuture<Boolean> remove(TicketId ticket, Hold value) {
        return cache.removeAsync(ticket.value(), value);
    }

    CompletableFuture<Hold> get(TicketId ticket) {
        return cache.getAsync(ticket.value());
    }

    CompletableFuture<Void> putAll(Map<TicketId, Hold> holds, long lifespan) {
        var byNumber = new HashMap<Long, Hold>();
        holds.forEach((ticket, hold) -> byNumber.put(ticket.value(), hold));
        return cache.putAllAsync(byNumber, lifespan, TimeUnit.MILLISECONDS);
    }
}
