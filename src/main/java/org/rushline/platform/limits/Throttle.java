package org.rushline.platform.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.rushline.platform.Fingerprint;
import org.rushline.platform.problem.TooManyRequests;

/**
 * Lets each key try so many times at once, and again as time passes. The counters are this node's
 * own, so each of the live nodes allows its share. A key may be any text of a stranger: only its
 * fingerprint is kept.
 */
public final class Throttle {

    private static final int MOST_KEYS = 100_000;

    private final LoadingCache<Fingerprint, Bucket> buckets;

    /**
     * @param burst tries that are possible at once
     * @param period the time in which {@code burst} tries come back, evenly
     * @param nodes how many nodes share them
     */
    public Throttle(long burst, Duration period, IntSupplier nodes) {
        this(burst, period, nodes, TimeMeter.SYSTEM_MILLISECONDS);
    }

    Throttle(long burst, Duration period, IntSupplier nodes, TimeMeter clock) {
        // A key that was quiet for the whole period has all its tries again: forgetting it is right
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(MOST_KEYS)
                        .expireAfterAccess(period)
                        .build(key -> bucket(Math.max(1, burst / nodes.getAsInt()), period, clock));
    }

    /** Throws TooManyRequests if this key has no tries left. */
    public void take(String... key) {
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /**
     * Takes nothing.
     *
     * @throws TooManyRequests if this key has no tries left
     */
    public void mustHaveOne(String... key) {
        var probe = bucket(key).estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** The try turned out to be a good one: it does not count. */
    public void restore(String... key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(String... key) {
        return buckets.get(Fingerprint.of(key));
    }

    private static Bucket bucket(long burst, Duration period, TimeMeter clock) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(burst, period))
                .withCustomTimePrecision(clock)
                .build();
    }
}
