package org.rushline.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * How many steps took how long, to within a fifth: from 10 milliseconds to a minute. Not for
 * several threads at once.
 */
public final class StepTimes {

    private static final double FIRST_MILLIS = 10;
    private static final double GROWTH = 1.2;
    private static final int BUCKETS = 49;

    private final long[] counts;

    public StepTimes() {
        this(new long[BUCKETS]);
    }

    private StepTimes(long[] counts) {
        this.counts = counts;
    }

    /** As {@link #counts} tells them; a node of another version may have more or fewer. */
    static StepTimes of(Integer... counts) {
        var known = Arrays.stream(counts).mapToLong(Integer::longValue).toArray();
        return new StepTimes(Arrays.copyOf(known, BUCKETS));
    }

    public void add(Duration time) {
        var ratio = time.toNanos() / 1e6 / FIRST_MILLIS;
        var bucket = ratio <= 1 ? 0 : (int) Math.ceil(Math.log(ratio) / Math.log(GROWTH));
        counts[Math.min(bucket, BUCKETS - 1)]++;
    }

    void addAll(StepTimes others) {
        Arrays.setAll(counts, bucket -> counts[bucket] + others.counts[bucket]);
    }

    LongStream counts() {
        return Arrays.stream(counts);
    }

    public long steps() {
        return counts().sum();
    }

    /**
     * The time within which this share of them was done; empty if there were none.
     *
     * @param share from 0 to 1
     */
    Optional<Duration> percentile(double share) {
        var wanted = (long) Math.ceil(steps() * share);
        long seen = 0;
        for (int bucket = 0; bucket < BUCKETS && wanted > 0; bucket++) {
            seen += counts[bucket];
            if (seen >= wanted) {
                return Optional.of(
                        Duration.ofMillis(Math.round(FIRST_MILLIS * Math.pow(GROWTH, bucket))));
            }
        }
        return Optional.empty();
    }
}
