package org.rushline.stripe;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does things after a while. */
final class Later implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Later.class.getName());

    private final ScheduledThreadPoolExecutor threads;

    Later(int count) {
        threads =
                new ScheduledThreadPoolExecutor(
                        count,
                        work -> {
                            var thread = new Thread(work, "stripe-later");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is logged
    void run(long afterMs, Runnable work) {
        threads.schedule(() -> watched(work), afterMs, TimeUnit.MILLISECONDS);
    }

    private static void watched(Runnable work) {
        try {
            work.run();
        } catch (ApiError tooLate) {
            LOG.log(Level.FINE, "not any more", tooLate);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "the simulator has a fault", fault);
        }
    }

    /** Tasks that have not begun never will. */
    void forget() {
        threads.getQueue().clear();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
