package org.rushline.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends what no decent client sends, and reads all that comes back. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 60_000;

    private RawHttp() {}

    /**
     * The whole answer: its status line, its headers, its body.
     *
     * @param lines the request's first line and its headers
     */
    public static String send(List<String> lines, String body) throws IOException {
        var address = Shipped.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var head = String.join("\r\n", lines) + "\r\nConnection: close\r\n";
            var length = "Content-Length: " + body.length() + "\r\n\r\n";
            var request = head + length + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
