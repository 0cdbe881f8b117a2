package org.rushline.bench;

import java.util.Locale;
import java.util.stream.LongStream;

/** The median and the 99th percentile of latencies. */
record Latency(double p50Millis, double p99Millis) {

    static Latency of(LongStream nanos) {
        var all = nanos.sorted().toArray();
        if (all.length == 0) {
            throw new IllegalStateException("Nothing was answered");
        }
        return new Latency(all[all.length / 2] / 1e6, all[(int) (all.length * 0.99)] / 1e6);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", p50Millis, p99Millis);
    }
}
