package org.rushline.dev;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Which ports are free. */
public final class Ports {

    /** Below those that the system gives to clients, who could take one at any moment. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port that nobody listens on, at the moment; each time another one. */
    public static int free() {
        var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
        return isFree(port) && GIVEN.add(port) ? port : free();
    }

    static void mustBeFree(int port, String who, String property) {
        if (!isFree(port)) {
            throw new CannotStart(
                    "Port %d, which %s needs, is taken. Stop what listens there (another run of Rushline?) or choose another: mvn -D%s=%d"
                            .formatted(port, who, property, port + 1000));
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
