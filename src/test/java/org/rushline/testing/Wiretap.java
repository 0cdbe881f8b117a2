package org.rushline.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.rushline.dev.Ports;

/** Stands between two ends of a TCP connection, hands on what they say and remembers it. */
public final class Wiretap implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    private Wiretap(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /**
     * @param target the port on this machine that it leads to
     */
    public static Wiretap before(int target) throws IOException {
        var door = new ServerSocket(Ports.free(), 50, InetAddress.getLoopbackAddress());
        var tap = new Wiretap(door, target);
        inBackground(tap::listen);
        return tap;
    }

    /** The address to use instead of the target. */
    public int port() {
        return door.getLocalPort();
    }

    /** All that went through so far, in both directions. */
    public byte[] heard() {
        synchronized (heard) {
            return heard.toByteArray();
        }
    }

    private void listen() throws IOException {
        while (true) {
            var caller = door.accept();
            var called = new Socket(InetAddress.getLoopbackAddress(), target);
            inBackground(() -> handOn(caller, called));
            inBackground(() -> handOn(called, caller));
        }
    }

    private void handOn(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            var some = new byte[8192];
            for (var n = from.getInputStream().read(some);
                    n > 0;
                    n = from.getInputStream().read(some)) {
                synchronized (heard) {
                    heard.write(some, 0, n);
                }
                to.getOutputStream().write(some, 0, n);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Ends when a socket is closed. */
    private static void inBackground(Work work) {
        var thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (IOException closed) {
                                // that is how it ends
                            }
                        },
                        "wiretap");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
