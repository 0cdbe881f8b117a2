package org.rushline.reservation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.rushline.platform.problem.Unavailable;

/** Lets those who want the same choose one after the other, first come, first served; per node. */
@ApplicationScoped
class AllocationQueue {

    /** One's turn; closing it lets the next one in. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    static final Turn NOBODY = () -> {};

    /** Forgotten when nobody is in it: weak values stay as long as somebody holds them. */
    private final LoadingCache<Object, Semaphore> queues =
            Caffeine.newBuilder().weakValues().build(scope -> new Semaphore(1, true));

    /**
     * @throws Unavailable if the turn does not come in time
     */
    Turn enter(Object scope, long deadline) {
        var queue = queues.get(scope);
        try {
            if (!queue.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                throw new Unavailable();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable();
        }
        return queue::release;
    }
}
