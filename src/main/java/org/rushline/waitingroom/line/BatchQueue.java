package org.rushline.waitingroom.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rushline.platform.problem.Unavailable;

/**
 * Works on what many ask at the same time in one go: on all that comes within a pause, however many
 * wait.
 */
final class BatchQueue<Q, A> implements Runnable {

    private static final int MOST_WAITING = 50_000;
    private static final int MOST_AT_ONCE = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(BatchQueue.class.getName());

    private record Asked<Q, A>(Q question, long deadline, CompletableFuture<Optional<A>> answer) {}

    private final Duration pause;
    private final Function<List<Q>, Map<Q, A>> work;
    private final BlockingQueue<Asked<Q, A>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean stopped;

    /**
     * @param work the answers to different questions, which stand in the order of their coming
     */
    BatchQueue(Duration pause, Function<List<Q>, Map<Q, A>> work) {
        this.pause = pause;
        this.work = work;
    }

    /**
     * Its answer, empty if there is none. Fails with {@link Unavailable} if the work failed or took
     * too long.
     *
     * @throws Unavailable if too many wait
     */
    CompletableFuture<Optional<A>> ask(Q question) {
        var asked =
                new Asked<Q, A>(
                        question,
                        System.nanoTime() + PATIENCE.toNanos(),
                        new CompletableFuture<>());
        if (!waiting.offer(asked)) {
            throw new Unavailable();
        }
        if (stopped) {
            fail(List.of(asked));
        }
        return asked.answer()
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(
                        failed -> {
                            throw new Unavailable();
                        });
    }

    /** Works until its thread is interrupted. */
    @Override
    public void run() {
        var batch = new ArrayList<Asked<Q, A>>();
        try {
            while (true) {
                collect(batch);
                work(batch);
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

    private void collect(List<Asked<Q, A>> batch) throws InterruptedException {
        batch.add(waiting.take());
        if (!pause.isZero() && waiting.size() < MOST_AT_ONCE) {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }
        waiting.drainTo(batch, MOST_AT_ONCE - 1);
    }

    private void work(List<Asked<Q, A>> batch) {
        long now = System.nanoTime();
        var late = batch.stream().filter(asked -> now - asked.deadline() > 0).toList();
        fail(late);
        var rest = batch.stream().filter(asked -> now - asked.deadline() <= 0).toList();
        try {
            var answers = work.apply(rest.stream().map(Asked::question).distinct().toList());
            rest.forEach(
                    asked ->
                            asked.answer()
                                    .complete(Optional.ofNullable(answers.get(asked.question()))));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The waiting room waits for the database", e);
            fail(rest);
        }
    }

    private static <Q, A> void fail(List<Asked<Q, A>> batch) {
        batch.forEach(asked -> asked.answer().completeExceptionally(new Unavailable()));
    }
}
