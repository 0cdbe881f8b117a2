package org.rushline.cluster;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Where other nodes come in. JGroups meets only those that have proved to know a key of the
 * cluster. A stranger keeps none of them waiting: each is examined by a thread of its own, for ten
 * seconds at most.
 */
final class ClusterPort extends ServerSocket {

    private static final Logger LOG = Logger.getLogger(ClusterPort.class.getName());

    /** More at once are sent away; nodes come again by themselves. */
    private static final int EXAMINERS = 32;

    /** A pause after a fault such as no more open files; without it the log would fill. */
    private static final Duration REST = Duration.ofMillis(100);

    /** Strangers may come as often as they like; the log stays readable. */
    private static final Duration BETWEEN_COMPLAINTS = Duration.ofMinutes(1);

    private final SSLSocketFactory tls;
    private final AtomicLong nextComplaint = new AtomicLong(System.nanoTime());
    private final BlockingQueue<Optional<Socket>> proven = new LinkedBlockingQueue<>();
    private final ExecutorService examiners =
            new ThreadPoolExecutor(
                    0,
                    EXAMINERS,
                    10,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    ClusterPort::thread);
    private boolean open;

    ClusterPort(SSLSocketFactory tls) throws IOException {
        this.tls = tls;
    }

    @Override
    public Socket accept() throws IOException {
        if (!open) {
            open = true;
            thread(this::letCome).start();
        }
        try {
            return proven.take().orElseThrow(() -> new SocketException("Socket closed"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SocketException("interrupted");
        }
    }

    private void letCome() {
        while (!isClosed()) {
            try {
                var somebody = new NodeSocket(tls);
                implAccept(somebody);
                take(somebody);
            } catch (IOException e) {
                LOG.log(isClosed() ? Level.FINE : Level.WARNING, "Nobody can come in", e);
                LockSupport.parkNanos(REST.toNanos());
            }
        }
    }

    private void take(NodeSocket somebody) throws IOException {
        try {
            examiners.execute(() -> examine(somebody));
        } catch (RejectedExecutionException e) {
            somebody.close();
        }
    }

    private void examine(NodeSocket somebody) {
        var end = new CompletableFuture<Void>();
        var ignored =
                end.orTimeout(NodeSocket.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .exceptionally(late -> close(somebody));
        try {
            somebody.prove(false);
            proven.add(Optional.of(somebody));
        } catch (IOException e) {
            close(somebody);
            complain(somebody, e);
        } finally {
            end.complete(null);
        }
    }

    /** Logs a refused stranger, but not a monitor that only connects. */
    private void complain(Socket somebody, IOException why) {
        var time = nextComplaint.get();
        var now = System.nanoTime();
        if (why instanceof SSLException
                && now - time >= 0
                && nextComplaint.compareAndSet(time, now + BETWEEN_COMPLAINTS.toNanos())) {
            LOG.warning(
                    "Refused on the cluster's port: %s, who does not show that it knows RUSHLINE_CLUSTER_KEY (%s)"
                            .formatted(somebody.getInetAddress(), why.getMessage()));
        }
    }

    private static Void close(Socket somebody) {
        try {
            somebody.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "Not closed", e);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        super.close();
        examiners.shutdownNow();
        proven.add(Optional.empty());
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "cluster door");
        thread.setDaemon(true);
        return thread;
    }
}
