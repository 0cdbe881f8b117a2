package org.rushline.edge;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.rushline.testing.Shipped;

/** A client that sends what well-behaved clients would not, over one connection. */
final class RawHttp implements AutoCloseable {

    private static final int PATIENCE = 60_000; // ms

    /**
     * @param headers by their names in lower case; of several the last
     */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        boolean closes() {
            return header("Connection").equalsIgnoreCase("close");
        }
    }

    private final Socket socket;
    private final InputStream in;

    RawHttp() throws IOException {
        var server = Shipped.address();
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * @param head the first line and the headers, without the empty line after them
     */
    Answer send(String head, byte[] body) throws IOException {
        var request = new ByteArrayOutputStream();
        request.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
        return read(head.startsWith("HEAD "));
    }

    Answer send(String head) throws IOException {
        return send(head, new byte[0]);
    }

    /** A request with the usual headers. */
    static String head(String verb, String target, String... headers) {
        var head = new StringBuilder(verb + " " + target + " HTTP/1.1\r\nHost: ");
        head.append(Shipped.address().getAuthority());
        for (var header : headers) {
            head.append("\r\n").append(header);
        }
        return head.toString();
    }

    private Answer read(boolean bodiless) throws IOException {
        var first = line();
        var status = Integer.parseInt(first.substring(9, 12));
        var headers = new LinkedHashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var body = bodiless || status == 204 || status == 304 ? "" : body(headers);
        return new Answer(status, headers, body);
    }

    private String body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("content-type", "").startsWith("text/event-stream")) {
            close(); // it never ends
            return "";
        }
        var body = new ByteArrayOutputStream();
        if (headers.containsKey("content-length")) {
            body.write(exactly(Integer.parseInt(headers.get("content-length"))));
        } else if (headers.containsKey("transfer-encoding")) {
            for (var size = chunk(); size > 0; size = chunk()) {
                body.write(exactly(size));
                line();
            }
            line();
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private byte[] exactly(int bytes) throws IOException {
        var read = in.readNBytes(bytes);
        if (read.length < bytes) {
            throw new EOFException("the answer ends too early");
        }
        return read;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("no answer");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
