package org.rushline.seatmap;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Write to streams. A silent reader blocks one for seconds; then more are added. */
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

    void refresh(StreamClient client) {
        threads.execute(client::refresh);
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
