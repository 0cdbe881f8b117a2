package org.rushline.seatmap;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Write to streams, a few of them at a time. Each reader who does not read keeps one for some
 * seconds; when all are kept, more are fetched at once, so that the other readers hardly notice.
 */
final class SseWriters {

    private static final int FEW = 8;
    private static final int MORE = 16;
    private static final int MOST = 512;
    private static final int REST_SECONDS = 5;

    private final ThreadPoolExecutor threads;
    private long doneBefore = -1;

    SseWriters(ThreadFactory factory) {
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

    /** Returns at once. */
    void refresh(StreamClient viewer) {
        threads.execute(viewer::refresh);
    }

    /** To be called every few milliseconds: whether they still get on. */
    void look() {
        var done = threads.getCompletedTaskCount();
        var waiting = !threads.getQueue().isEmpty();
        if (waiting && done == doneBefore) {
            threads.setCorePoolSize(Math.min(MOST, threads.getPoolSize() + MORE));
        } else if (!waiting && threads.getActiveCount() < FEW) {
            threads.setCorePoolSize(FEW);
        }
        doneBefore = done;
    }

    void stop() {
        threads.shutdownNow();
    }
}
