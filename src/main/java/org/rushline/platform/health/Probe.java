package org.rushline.platform.health;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks something that may never answer. While one question is open, nobody sends a second. */
public final class Probe<T> {

    private final ExecutorService executor;
    private final Callable<T> question;
    private final Duration patience;

    private Future<T> asked;

    public Probe(ExecutorService executor, Callable<T> question, Duration patience) {
        this.executor = executor;
        this.question = question;
        this.patience = patience;
    }

    /**
     * @throws TimeoutException if there is no answer yet
     * @throws Exception what the question threw
     */
    public T ask() throws Exception {
        var answer = open();
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private synchronized Future<T> open() {
        if (asked == null || asked.isDone()) {
            asked = executor.submit(question);
        }
        return asked;
    }
}
