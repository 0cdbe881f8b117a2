package org.rushline.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/**
 * The latencies of clients that send one request after the other, each on its own connection.
 *
 * @param perSecond answers as expected; any other answer ends the benchmark
 */
record Traffic(double perSecond, Latency latency) {

    /**
     * The requests to send.
     *
     * @param number how many there are
     * @param bytes makes the one of this number, each asked for once
     * @param expected the status of a success
     */
    record Requests(int number, IntFunction<byte[]> bytes, int expected) {}

    /** As fast as the answers come, until time is up or there is nothing left to send. */
    static Traffic atFullSpeed(URI server, Requests requests, int seconds) {
        return new Run(server, requests, seconds, 0).traffic();
    }

    /**
     * Sends so many a second, whether or not answers have come, so waiting counts in the figures,
     * too.
     */
    static Traffic atPace(URI server, Requests requests, int seconds, double perSecond) {
        return new Run(server, requests, seconds, perSecond).traffic();
    }

    private static final class Run {

        private final URI server;
        private final Requests requests;
        private final double perSecond;
        private final AtomicInteger next = new AtomicInteger();
        private final long start = System.nanoTime();
        private final long end;

        Run(URI server, Requests requests, int seconds, double perSecond) {
            this.server = server;
            this.requests = requests;
            this.perSecond = perSecond;
            this.end = start + seconds * 1_000_000_000L;
        }

        Traffic traffic() {
            var threads = Executors.newFixedThreadPool(Setting.CLIENTS);
            try {
                var clients = new ArrayList<Callable<long[]>>();
                for (int i = 0; i < Setting.CLIENTS; i++) {
                    clients.add(this::client);
                }
                var seen = new ArrayList<long[]>();
                for (var client : threads.invokeAll(clients)) {
                    seen.add(client.get());
                }
                var seconds = (System.nanoTime() - start) / 1e9;
                var all = seen.stream().flatMapToLong(Arrays::stream).toArray();
                return new Traffic(all.length / seconds, Latency.of(LongStream.of(all)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } finally {
                threads.shutdownNow();
            }
        }

        private long[] client() throws IOException, InterruptedException {
            var latencies = LongStream.builder();
            try (var wire = new Wire(server)) {
                for (var i = next.getAndIncrement(); ; i = next.getAndIncrement()) {
                    var due = due(i);
                    if (due >= end || i >= requests.number()) {
                        return latencies.build().toArray();
                    }
                    await(due);
                    var answer = wire.send(requests.bytes().apply(i));
                    if (answer.status() != requests.expected()) {
                        throw new IllegalStateException(answer.toString());
                    }
                    latencies.add(System.nanoTime() - due);
                }
            }
        }

        private long due(int i) {
            return perSecond == 0 ? System.nanoTime() : start + (long) (i * 1e9 / perSecond);
        }

        /** At a steady pace, however long answers take. */
        private static void await(long due) throws InterruptedException {
            var pause = due - System.nanoTime();
            if (pause > 0) {
                Thread.sleep(pause / 1_000_000, (int) (pause % 1_000_000));
            }
        }
    }
}
