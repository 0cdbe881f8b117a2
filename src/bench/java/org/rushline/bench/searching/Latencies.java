package org.rushline.bench.searching;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The latency of each of many queries, in their order. */
record Latencies(List<Asked> asked, double[] millis) {

    /** Answers one question. */
    interface Answering {
        long ask(Asked asked) throws Exception;
    }

    /** One after the other, so that nobody waits for anybody. */
    static Latencies of(List<Asked> all, Answering answering) throws Exception {
        var millis = new double[all.size()];
        for (var at = 0; at < millis.length; at++) {
            var start = System.nanoTime();
            answering.ask(all.get(at));
            millis[at] = (System.nanoTime() - start) / 1e6;
        }
        return new Latencies(all, millis);
    }

    Latencies only(Predicate<Asked> wanted) {
        var kept = IntStream.range(0, millis.length).filter(at -> wanted.test(asked.get(at)));
        var at = kept.toArray();
        return new Latencies(
                Arrays.stream(at).mapToObj(asked::get).toList(),
                Arrays.stream(at).mapToDouble(one -> millis[one]).toArray());
    }

    double p50() {
        return percentile(50);
    }

    double p99() {
        return percentile(99);
    }

    /** One client alone, so a core is busy with it. */
    double perSecond() {
        return 1000 * millis.length / Arrays.stream(millis).sum();
    }

    private double percentile(int percent) {
        var sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
