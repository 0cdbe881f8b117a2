package org.rushline.waitingroom.socket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** Opens a socket and takes what comes, but answers nothing. */
final class SilentPeer implements AutoCloseable {

    private static final int PATIENCE = 120_000; // ms
    private static final int OPCODE = 0x0f;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int TWO_BYTES_FOLLOW = 126;

    /**
     * @param pings how many there were before
     */
    record End(int pings, int code, String reason) {}

    private final Socket socket;
    private final DataInputStream in;

    private SilentPeer(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE);
        in = new DataInputStream(socket.getInputStream());
    }

    static SilentPeer of(URI server, String event) throws IOException {
        var peer = new SilentPeer(server);
        var head =
                """
                GET /ws/waiting-room/%s HTTP/1.1\r
                Host: %s\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Version: 13\r
                \r
                """
                        .formatted(event, server.getAuthority());
        peer.socket.getOutputStream().write(head.getBytes(US_ASCII));
        var answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) peer.in.readByte());
        }
        assertThat(answer).startsWith("HTTP/1.1 101");
        return peer;
    }

    /** Waits until the server closes it. */
    End awaitEnd() throws IOException {
        int pings = 0;
        while (true) {
            int opcode = in.readUnsignedByte() & OPCODE;
            int length = in.readUnsignedByte();
            var payload = new byte[length == TWO_BYTES_FOLLOW ? in.readUnsignedShort() : length];
            in.readFully(payload);
            if (opcode == CLOSE) {
                int code = ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
                return new End(pings, code, new String(payload, 2, payload.length - 2, UTF_8));
            }
            pings += opcode == PING ? 1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
