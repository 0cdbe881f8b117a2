package org.rushline.waitingroom.socket;

import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What one client is still to be told. One text is under way; of the room's states and of the
 * places only the newest waits. Whoever does not read costs no more than that, and no thread.
 */
final class Outbox {

    private static final int MOST_ANSWERS = 8;
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    /** Sends without waiting, and reports when it is done. */
    interface Wire {
        void send(String text, SendHandler done);
    }

    private final Wire wire;
    private final Runnable broken;
    private Queue<String> answers;
    private String place;
    private String state;
    private Runnable last;
    private boolean busy;
    private long since;

    /**
     * @param broken is run when nothing more can be sent
     */
    Outbox(Wire wire, Runnable broken) {
        this.wire = wire;
        this.broken = broken;
    }

    /**
     * @return false if too many wait: nobody reads them
     */
    boolean answer(String text) {
        synchronized (this) {
            if (answers == null) {
                answers = new ArrayDeque<>(2);
            }
            if (answers.size() == MOST_ANSWERS) {
                return false;
            }
            answers.add(text);
        }
        next();
        return true;
    }

    /**
     * Says nothing more but the answers that wait.
     *
     * @param end is run when they have been sent; it must not wait
     */
    void finish(Runnable end) {
        synchronized (this) {
            place = null;
            state = null;
            last = end;
        }
        next();
    }

    void place(String text) {
        synchronized (this) {
            place = text;
        }
        next();
    }

    void state(String text) {
        synchronized (this) {
            state = text;
        }
        next();
    }

    /** True for one who may now use the wire, and calls {@link #done} afterwards. */
    synchronized boolean begin() {
        if (busy) {
            return false;
        }
        busy = true;
        since = System.nanoTime();
        return true;
    }

    void done() {
        synchronized (this) {
            busy = false;
        }
        next();
    }

    /** Whether the reader has taken nothing for long. */
    synchronized boolean stuck() {
        return busy && System.nanoTime() - since > PATIENCE;
    }

    private void next() {
        String text;
        Runnable end;
        synchronized (this) {
            if (busy) {
                return;
            }
            end = last;
            text = take();
            if (text != null) {
                busy = true;
                since = System.nanoTime();
            }
        }
        if (text != null) {
            wire.send(text, this::sent);
        } else if (end != null) {
            end.run();
        }
    }

    private String take() {
        var text = answers == null ? null : answers.poll();
        if (text != null) {
            return text;
        }
        answers = null;
        text = place != null ? place : state;
        if (place != null) {
            place = null;
        } else {
            state = null;
        }
        return text;
    }

    private void sent(SendResult result) {
        if (result.isOK()) {
            done();
        } else {
            broken.run();
        }
    }
}
