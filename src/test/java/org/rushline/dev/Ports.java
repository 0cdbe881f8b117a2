package org.rushline.dev;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether a port is free. */
final class Ports {

    private Ports() {}

    static void mustBeFree(int port, String who, String property) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port %d, which %s needs, is taken. Stop what listens there (another run of Rushline?) or choose another: mvn -D%s=%d"
                            .formatted(port, who, property, port + 1000));
        }
    }
}
