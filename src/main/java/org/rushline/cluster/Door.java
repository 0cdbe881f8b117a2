package org.rushline.cluster;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Where other nodes come in. JGroups meets only those that have proved to know a key of the
 * cluster. A stranger keeps none of them waiting: each is examined by a thread of its own.
 */
final class Door extends ServerSocket {

    private static final Logger LOG = Logger.getLogger(Door.class.getName());

    /** More at once are sent away; nodes come again by themselves. */
    private static final int EXAMINERS = 32;

    /** Such as no more open files: trying on at once would only fill the log. */
    private static final Duration REST = Duration.ofMillis(100);

    private final SSLSocketFactory tls;
    private final BlockingQueue<Optional<Socket>> proven = new LinkedBlockingQueue<>();
    private final ExecutorService examiners =
            new ThreadPoolExecutor(
                    0, EXAMINERS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), Door::thread);
    private boolean open;

    Door(SSLSocketFactory tls) throws IOException {
        this.tls = tls;
    }

    /** The next that is known, already encrypted. */
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
                take(super.accept());
            } catch (IOException e) {
                LOG.log(isClosed() ? Level.FINE : Level.WARNING, "Nobody can come in", e);
                LockSupport.parkNanos(REST.toNanos());
            }
        }
    }

    private void take(Socket somebody) throws IOException {
        try {
            examiners.execute(() -> examine(somebody));
        } catch (RejectedExecutionException e) {
            somebody.close();
        }
    }

    private void examine(Socket somebody) {
        try {
            var socket = Handshake.prepare((SSLSocket) tls.createSocket(somebody, null, true));
            socket.setNeedClientAuth(true);
            socket.startHandshake();
            proven.add(Optional.of(socket));
        } catch (IOException e) {
            Handshake.refused(somebody, e);
        }
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
