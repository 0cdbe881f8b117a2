package org.rushline.waitingroom;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.problem.Unavailable;

/**
 * Writes joins in batches: one transaction for all that come within 50 ms, however many wait. They
 * are numbered in the order in which this node heard of them.
 */
final class JoinQueue implements Runnable {

    /** So much later than those of another node can somebody be numbered, at most. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final int MOST_WAITING = 50_000;
    private static final int MOST_AT_ONCE = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(JoinQueue.class.getName());

    private record Join(
            WaitingRoomId room,
            UUID holder,
            long deadline,
            CompletableFuture<Optional<Place>> answer) {}

    private final Places places;
    private final BlockingQueue<Join> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean stopped;

    JoinQueue(Places places) {
        this.places = places;
    }

    /**
     * Their place, once it is committed; empty if the room is closed and they have none. Fails with
     * {@link Unavailable} if the database does not answer: whoever tries again finds the same
     * place.
     *
     * @throws Unavailable if too many wait
     */
    CompletableFuture<Optional<Place>> join(WaitingRoomId room, UUID holder) {
        var join =
                new Join(
                        room,
                        holder,
                        System.nanoTime() + PATIENCE.toNanos(),
                        new CompletableFuture<>());
        if (!waiting.offer(join)) {
            throw new Unavailable();
        }
        if (stopped) {
            fail(List.of(join));
        }
        return join.answer();
    }

    /** Writes until its thread is interrupted. */
    @Override
    public void run() {
        var batch = new ArrayList<Join>();
        try {
            while (true) {
                collect(batch);
                write(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped = true;
            waiting.drainTo(batch);
            fail(batch);
        }
    }

    private void collect(List<Join> batch) throws InterruptedException {
        batch.add(waiting.take());
        if (waiting.size() < MOST_AT_ONCE) {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        }
        waiting.drainTo(batch, MOST_AT_ONCE - 1);
    }

    private void write(List<Join> batch) {
        var rooms = new LinkedHashMap<WaitingRoomId, List<Join>>();
        long now = System.nanoTime();
        for (var join : batch) {
            if (now - join.deadline() > 0) {
                fail(List.of(join));
            } else {
                rooms.computeIfAbsent(join.room(), room -> new ArrayList<>()).add(join);
            }
        }
        rooms.forEach(this::write);
    }

    private void write(WaitingRoomId room, List<Join> joins) {
        try {
            var holders = joins.stream().map(Join::holder).distinct().toList();
            answer(joins, places.add(room, holders));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Places could not be written", e);
            fail(joins);
        }
    }

    private static void answer(List<Join> joins, Map<UUID, Place> places) {
        joins.forEach(
                join -> join.answer().complete(Optional.ofNullable(places.get(join.holder()))));
    }

    private static void fail(List<Join> joins) {
        joins.forEach(join -> join.answer().completeExceptionally(new Unavailable()));
    }
}
