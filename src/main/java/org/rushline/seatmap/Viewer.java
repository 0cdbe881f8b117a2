package org.rushline.seatmap;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * One open stream. Nothing is written to it while it has not taken what was written before, and
 * nothing is kept for it: once it can, it gets all it needs at once.
 */
final class Viewer implements WriteListener {

    private static final long QUIET = Duration.ofSeconds(15).toNanos();
    private static final long STALLED = Duration.ofSeconds(30).toNanos();
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    /** Those whose node has died must not all come back in one moment. */
    private static final int RETRY_MILLIS = 1_000;

    private static final int RETRY_SPREAD_MILLIS = 4_000;

    private final AsyncContext exchange;
    private final ServletOutputStream out;
    private final Frames frames;
    private final Consumer<Viewer> gone;

    private long seen;
    private long written = System.nanoTime();
    private boolean open;
    private boolean over;

    /**
     * @param seen the number of the last frame it has; -1 if none
     * @param gone is told once, when there is nobody there any more
     */
    Viewer(
            AsyncContext exchange,
            ServletOutputStream out,
            Frames frames,
            long seen,
            Consumer<Viewer> gone) {
        this.exchange = exchange;
        this.out = out;
        this.frames = frames;
        this.seen = seen;
        this.gone = gone;
    }

    /** Once it may be told something. */
    void begin() {
        try {
            out.setWriteListener(this);
        } catch (IllegalStateException e) {
            end(); // gone already
        }
    }

    /** It can be written to, for the first time or again. */
    @Override
    public synchronized void onWritePossible() throws IOException {
        if (!open && !over && out.isReady()) {
            open = true;
            write("retry: %d\n\n".formatted(retry()).getBytes(StandardCharsets.UTF_8));
        }
        refresh();
    }

    private static int retry() {
        return RETRY_MILLIS + ThreadLocalRandom.current().nextInt(RETRY_SPREAD_MILLIS);
    }

    /** Brings it up to date if it takes anything at present. */
    synchronized void refresh() {
        if (over) {
            return;
        }
        try {
            if (!open || !out.isReady()) {
                endIf(System.nanoTime() - written > STALLED);
            } else if (frames.number() != seen) {
                var number = frames.number();
                write(frames.after(seen));
                seen = number;
            } else if (System.nanoTime() - written > QUIET) {
                write(HEARTBEAT);
            }
        } catch (IOException | IllegalStateException e) {
            end(); // it is the usual way of going
        }
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written = System.nanoTime();
    }

    private void endIf(boolean stalled) {
        if (stalled) {
            end();
        }
    }

    @Override
    public void onError(Throwable reason) {
        end();
    }

    /** Closes it; the browser opens another. */
    synchronized void end() {
        if (over) {
            return;
        }
        over = true;
        gone.accept(this);
        try {
            exchange.complete();
        } catch (IllegalStateException e) {
            // the container was faster
        }
    }
}
