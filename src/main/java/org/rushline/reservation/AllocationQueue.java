package org.rushline.reservation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.rushline.platform.problem.Unavailable;

/** Serves allocations of the same seats one after the other, on each node. */
@ApplicationScoped
class AllocationQueue {

    /** The right to allocate now; closing it admits the next request. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    static final Turn NOBODY = () -> {};

    /** Weak values: a queue is forgotten when nobody waits in it. */
    private final LoadingCache<Object, Semaphore> queues =
            Caffeine.newBuilder().weakValues().build(scope -> new Semaphore(1, true));

    /** Throws Unavailable if the wait is longer than the deadline. */
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
