package org.rushline.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A client that sends what well-behaved clients would not, over one connection. */
public final class RawHttp implements AutoCloseable {

    private static final int PATIENCE = 60_000; // ms

    /**
     * @param head its lines, with a line feed after each
     */
    public record Answer(String head, String body) {

        public int status() {
            return Integer.parseInt(head.substring(9, 12));
        }

        /** The last of several; empty if there is none. */
        public String header(String name) {
            var start = name.toLowerCase(Locale.ROOT) + ":";
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .reduce("", (before, line) -> line.substring(start.length()).strip());
        }

        public boolean closes() {
            return header("Connection").equalsIgnoreCase("close");
        }

        @Override
        public String toString() {
            return head + "\n" + body;
        }
    }

    private final Socket socket;
    private final InputStream in;

    public RawHttp() throws IOException {
        var server = Shipped.address();
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * @param head the first line and the headers, without the empty line after them
     */
    public Answer send(String head, byte[] body) throws IOException {
        var request = new ByteArrayOutputStream();
        request.writeBytes((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
        return read(head.startsWith("HEAD "));
    }

    public Answer send(String head) throws IOException {
        return send(head, new byte[0]);
    }

    /** A request with the usual headers. */
    public static String head(String verb, String target, String... headers) {
        var head = new StringBuilder(verb + " " + target + " HTTP/1.1\r\nHost: ");
        head.append(Shipped.address().getAuthority());
        for (var header : headers) {
            head.append("\r\n").append(header);
        }
        return head.toString();
    }

    private Answer read(boolean bodiless) throws IOException {
        var head = new StringBuilder();
        for (var line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append('\n');
        }
        var answer = new Answer(head.toString(), "");
        var none = bodiless || answer.status() == 204 || answer.status() == 304;
        return none ? answer : new Answer(answer.head(), bodyOf(answer));
    }

    private String bodyOf(Answer answer) throws IOException {
        if (answer.header("Content-Type").startsWith("text/event-stream")) {
            close(); // it never ends
            return "";
        }
        var body = new ByteArrayOutputStream();
        if (!answer.header("Content-Length").isEmpty()) {
            body.write(exactly(Integer.parseInt(answer.header("Content-Length"))));
        } else if (!answer.header("Transfer-Encoding").isEmpty()) {
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

    public boolean isOpen() {
        return !socket.isClosed();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
