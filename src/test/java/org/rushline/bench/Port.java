package org.rushline.bench;

import java.io.IOException;
import java.net.ServerSocket;

/** Ports that nobody listens on. */
final class Port {

    private Port() {}

    static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
