package org.rushline.platform.request;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.rushline.platform.problem.TooManyRequests;

/**
 * Lets each key try so many times at once, and again as time passes. The counters are this node's
 * own: what a key may do in all is {@link #share} times the number of live nodes.
 */
public final class Throttle<K> {

    private static final int MOST_KEYS = 100_000;

    private final LoadingCache<K, Bucket> buckets;

    /**
     * @param burst tries that are possible at once
     * @param period the time in which {@code burst} tries come back, evenly
     */
    public Throttle(long burst, Duration period) {
        this(burst, period, TimeMeter.SYSTEM_MILLISECONDS);
    }

    Throttle(long burst, Duration period, TimeMeter clock) {
        // A key that was quiet for the whole period has all its tries again: forgetting it is right
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(MOST_KEYS)
                        .expireAfterAccess(period)
                        .build(key -> bucket(share(burst), period, clock));
    }

    /**
     * @throws TooManyRequests if this key has no tries left
     */
    public void take(K key) {
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** The try turned out to be a good one: it does not count. */
    public void giveBack(K key) {
        buckets.get(key).addTokens(1);
    }

    /** The one place to divide by the live nodes, once a node knows how many there are. */
    private static long share(long burst) {
        return burst;
    }

    private static Bucket bucket(long burst, Duration period, TimeMeter clock) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(burst, period))
                .withCustomTimePrecision(clock)
                .build();
    }
}
