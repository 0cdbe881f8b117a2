package org.rushline.seatmap;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One open stream. Whoever does not read keeps the thread that writes, until the server's time for
 * that is over; meanwhile nothing else is written to it and nothing kept for it. Once it has taken
 * that, it gets all it needs at once.
 */
final class StreamClient {

    private static final long QUIET = Duration.ofSeconds(15).toNanos();
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    /** Spreads reconnects, so that the clients of a dead node do not return at the same moment. */
    private static final int RETRY_MILLIS = 1_000;

    private static final int RETRY_SPREAD_MILLIS = 4_000;

    private final AsyncContext exchange;
    private final ServletOutputStream out;
    private final SseLog log;
    private final Consumer<StreamClient> gone;
    private final UUID holder;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();

    private volatile long seen;
    private volatile long written = System.nanoTime() - QUIET;
    private boolean begun;

    /**
     * @param seen the number of the last frame it has; -1 if none
     * @param holder the account that watches; null if nobody is signed in
     * @param gone is told once, when there is nobody there any more
     */
    StreamClient(
            AsyncContext exchange,
            ServletOutputStream out,
            SseLog log,
            long seen,
            UUID holder,
            Consumer<StreamClient> gone) {
        this.exchange = exchange;
        this.out = out;
        this.log = log;
        this.seen = seen;
        this.holder = holder;
        this.gone = gone;
    }

    /** Null if nobody is signed in. */
    UUID holder() {
        return holder;
    }

    /** True for one who should then {@link #refresh} it: there is something to say. */
    boolean take() {
        var due = log.number() != seen || System.nanoTime() - written > QUIET;
        return due && !over.get() && taken.compareAndSet(false, true);
    }

    /** Brings it up to date. Waits as long as the reader does not read. */
    void refresh() {
        try {
            if (!begun) {
                begun = true;
                write("retry: %d\n\n".formatted(retry()).getBytes(StandardCharsets.UTF_8));
            }
            var number = log.number();
            write(number == seen ? HEARTBEAT : log.after(seen));
            seen = number;
        } catch (IOException | IllegalStateException e) {
            end(); // the usual way of going
        } finally {
            taken.set(false);
        }
    }

    private static int retry() {
        return RETRY_MILLIS + ThreadLocalRandom.current().nextInt(RETRY_SPREAD_MILLIS);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        written = System.nanoTime();
    }

    void end() {
        if (over.compareAndSet(false, true)) {
            gone.accept(this);
            try {
                exchange.complete();
            } catch (IllegalStateException e) {
                // the container was faster
            }
        }
    }
}
