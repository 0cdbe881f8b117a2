package org.rushline.platform.startup;

import java.util.logging.Logger;

/** Ends a server that cannot start, so that a supervisor can restart it. */
public final class NoStart {

    private static final Logger LOG = Logger.getLogger(NoStart.class.getName());

    private NoStart() {}

    /**
     * Says why, and ends the process while the caller gives up.
     *
     * @param reason for the operator: what to do about it
     * @return what to throw
     */
    public static IllegalStateException because(String reason, Exception cause) {
        var message = "Rushline cannot start: " + reason;
        LOG.severe(message);
        // By another thread: the server waits for the caller's while it stops.
        new Thread(() -> Runtime.getRuntime().exit(1), "no start").start();
        return new IllegalStateException(message, cause);
    }
}
