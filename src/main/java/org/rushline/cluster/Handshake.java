package org.rushline.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** How two ends prove themselves to each other: by TLS 1.3, within ten seconds or not at all. */
final class Handshake {

    private static final Logger LOG = Logger.getLogger(Handshake.class.getName());
    private static final String[] PROTOCOLS = {"TLSv1.3"};
    private static final int SECONDS = 10;

    /** Strangers may come as often as they like; the log stays readable. */
    private static final long ONCE_IN = Duration.ofMinutes(1).toNanos();

    private static final AtomicLong NEXT_WORD = new AtomicLong(System.nanoTime());

    private Handshake() {}

    /** For one that is about to begin. A node that hangs would otherwise keep its callers too. */
    static SSLSocket prepare(SSLSocket socket) {
        socket.setEnabledProtocols(PROTOCOLS);
        var done = new CompletableFuture<Void>();
        socket.addHandshakeCompletedListener(event -> done.complete(null));
        var ignored =
                done.orTimeout(SECONDS, TimeUnit.SECONDS)
                        .exceptionally(
                                late -> {
                                    close(socket);
                                    return null;
                                });
        return socket;
    }

    /** Sends somebody away who has not proved to be a node, or who has gone already. */
    static void refused(Socket somebody, IOException why) {
        close(somebody);
        var next = NEXT_WORD.get();
        var now = System.nanoTime();
        if (why instanceof SSLException
                && now - next >= 0
                && NEXT_WORD.compareAndSet(next, now + ONCE_IN)) {
            LOG.warning(
                    "Refused on the cluster's port: %s, who does not show that it knows RUSHLINE_CLUSTER_KEY (%s)"
                            .formatted(somebody.getInetAddress(), why.getMessage()));
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "Not closed", e);
        }
    }
}
