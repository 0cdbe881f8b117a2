package org.rushline.platform.limits;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Write to open connections. A silent reader blocks one for seconds; then more are added. */
public final class PatientWriters {

    private static final int FEW = 8;
    private static final int MORE = 16;
    private static final int MOST = 512;
    private static final int REST_SECONDS = 5;
    private static final int LOOK_MILLIS = 20;

    private final ThreadPoolExecutor threads;
    private long doneBefore = -1;

    public PatientWriters(ThreadFactory factory) {
        threads =
                new ThreadPoolExecutor(
                        FEW,
                        MOST,
                        REST_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        factory);
        threads.allowCoreThreadTimeOut(true);
    }

    /** Writes to one of them. */
    public void execute(Runnable writing) {
        threads.execute(writing);
    }

    /** To be called every few milliseconds: whether they still get on. */
    public void look() {
        var done = threads.getCompletedTaskCount();
        var waiting = !threads.getQueue().isEmpty();
        if (waiting && done == doneBefore) {
            threads.setCorePoolSize(Math.min(MOST, threads.getPoolSize() + MORE));
        } else if (!waiting && threads.getActiveCount() < FEW) {
            threads.setCorePoolSize(FEW);
        }
        doneBefore = done;
    }

    /** Lets what waits be written, for so long at most, and stops. */
    public void finish(Duration within) {
        var deadline = System.nanoTime() + within.toNanos();
        try {
            while (isBusy() && System.nanoTime() - deadline < 0) {
                look();
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop();
        }
    }

    private boolean isBusy() {
        return !threads.getQueue().isEmpty() || threads.getActiveCount() > 0;
    }

    public void stop() {
        threads.shutdownNow();
    }
}
