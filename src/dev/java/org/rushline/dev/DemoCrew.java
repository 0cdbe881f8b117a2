package org.rushline.dev;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.rushline.dev.OperatorClient.ServerGone;

/**
 * A few threads that work through lists; one failure does not stop the others, unless the server is
 * gone.
 */
final class DemoCrew implements AutoCloseable {

    /**
     * As many requests at a time as keep two cores busy without drowning the people who already
     * look around.
     */
    private static final int SIZE = 5;

    private final DemoProgress progress;
    private final ExecutorService threads = Executors.newFixedThreadPool(SIZE, DemoCrew::thread);
    private volatile ServerGone gone;

    DemoCrew(DemoProgress progress) {
        this.progress = progress;
    }

    /** Something to do, and the reference it is known by when it fails. */
    record Step(String reference, Action action) {

        interface Action {
            void run() throws InterruptedException;
        }
    }

    /**
     * Returns when all are done, or have failed.
     *
     * @throws ServerGone if nobody answers any more
     */
    void doAll(Stream<Step> steps) throws InterruptedException {
        List<Callable<Void>> calls = steps.<Callable<Void>>map(this::call).toList();
        for (var result : threads.invokeAll(calls)) {
            try {
                result.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        if (gone != null) {
            throw gone;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Callable<Void> call(Step step) {
        return () -> {
            if (gone == null) {
                attempt(step);
            }
            return null;
        };
    }

    private void attempt(Step step) throws InterruptedException {
        try {
            step.action().run();
        } catch (ServerGone e) {
            gone = e;
        } catch (RuntimeException e) {
            progress.problem(step.reference(), e.getMessage());
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "demo-catalogue");
        thread.setDaemon(true);
        return thread;
    }
}
