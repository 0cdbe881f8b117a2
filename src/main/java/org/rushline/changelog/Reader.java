package org.rushline.changelog;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Leads one listener through the log: looks, tells, waits, on a thread of its own. */
final class Reader implements Runnable {

    private static final Logger LOG = Logger.getLogger(Reader.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Log log;
    private final Listener listener;
    private final Duration pause;
    private final Semaphore pokes = new Semaphore(0);

    private volatile LogPosition position;
    private boolean begun;
    private int failures;
    private volatile long told = System.nanoTime();
    private final LongAdder changes = new LongAdder();
    private volatile boolean ready;

    Reader(Log log, Listener listener, Duration pause) {
        this.log = log;
        this.listener = listener;
        this.pause = pause;
    }

    @Override
    public void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                lookAndTell();
                waitForNext();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server stops
        }
    }

    /** Someone has committed: look now. Never waits. */
    void poke() {
        pokes.release();
    }

    String name() {
        return listener.name();
    }

    /** The age of the listener's view; counted from the start if it has none yet. */
    Duration lag() {
        return Duration.ofNanos(System.nanoTime() - told);
    }

    /** Whether it need not know the latest: see {@link Listener#makesDo}. */
    boolean makesDo() {
        return listener.makesDo();
    }

    long changes() {
        return changes.sum();
    }

    /** The first transaction that it knows nothing of; 0 before the first look. */
    long next() {
        var here = position;
        return here == null ? 0 : here.next();
    }

    /** Whether the listener has been told everything at least once. */
    boolean ready() {
        return ready;
    }

    private void lookAndTell() throws InterruptedException {
        try {
            look();
            if (failures > 0) {
                LOG.info(() -> "The change log is read again by " + name());
            }
            failures = 0;
        } catch (SQLException | RuntimeException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LOG.log(
                    failures == 0 ? Level.WARNING : Level.FINE,
                    e,
                    () -> "The change log cannot be read by " + name() + "; it tries again");
            failures++;
        }
    }

    void look() throws SQLException {
        var moment = System.nanoTime();
        if (listener.othersTurn()) {
            begun = false;
            ready = true;
            told = moment;
            return;
        }
        if (!begun) {
            position = listener.from().orElse(null);
            begun = true;
        }
        var reading = position == null ? log.now() : log.since(position);
        if (reading.anew()) {
            listener.rebuild(reading.position());
        } else if (!reading.changes().isEmpty()) {
            listener.changed(reading.changes(), reading.position());
            changes.add(reading.changes().size());
        }
        position = reading.position();
        ready = true;
        told = moment;
        listener.told(moment, position);
    }

    private void waitForNext() throws InterruptedException {
        var longer = pause.multipliedBy(1L << Math.min(failures, 10));
        var wait = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        if (pokes.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            pokes.drainPermits();
        }
    }
}
