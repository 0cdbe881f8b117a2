package org.rushline.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Many open WebSockets that one thread reads, and some that nobody reads. */
final class Listeners implements AutoCloseable {

    private static final int SMALLEST_BUFFER = 4_096;
    private static final long PATIENCE = 60_000_000_000L;
    private static final int PING = 0x89;

    /** An unmasked head of two bytes, then two more if this stands for the length. */
    private static final int LONG = 126;

    /** One of them: the bytes of a frame that has not come wholly yet. */
    private static final class Listener {
        private byte[] rest = new byte[0];
    }

    private final List<SocketChannel> channels = new ArrayList<>();
    private final List<SocketChannel> readers = new ArrayList<>();
    private final Map<Listener, Long> heard = new ConcurrentHashMap<>();
    private final Selector selector = Selector.open();
    private volatile String wanted = "";
    private volatile boolean over;

    Listeners(URI server, String path, List<String> tokens) throws IOException {
        this(server, path, tokens, Integer.MAX_VALUE);
    }

    /**
     * @param stalled one of so many reads nothing once it is open
     */
    Listeners(URI server, String path, List<String> tokens, int stalled) throws IOException {
        var reader = new Thread(this::read, "listeners");
        reader.setDaemon(true);
        reader.start();
        for (var token : tokens) {
            open(server, path, token, channels.size() % stalled == stalled - 1);
        }
    }

    private void open(URI server, String path, String token, boolean stalls) throws IOException {
        var channel = SocketChannel.open();
        if (stalls) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALLEST_BUFFER);
        }
        channel.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        var request =
                """
                GET %s HTTP/1.1\r
                Host: bench\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Authorization: Bearer %s\r
                \r
                """
                        .formatted(path, token);
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        var head = ByteBuffer.allocate(1);
        for (var last = 0; last != 0x0D0A0D0A; head.clear()) {
            if (channel.read(head) < 0) {
                throw new IOException("no handshake");
            }
            last = last << 8 | head.get(0);
        }
        channels.add(channel);
        if (!stalls) {
            readers.add(channel);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Listener());
        }
    }

    /** All take a place. */
    void join() throws IOException {
        for (var channel : channels) {
            channel.write(ByteBuffer.wrap(masked(0x81, "{\"join\":true}")));
        }
    }

    /** Masked with noughts. */
    private static byte[] masked(int kind, String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        var frame = ByteBuffer.allocate(6 + bytes.length);
        frame.put((byte) kind).put((byte) (0x80 | bytes.length)).putInt(0).put(bytes);
        return frame.array();
    }

    /** From now on it counts who hears this. */
    void expect(String text) {
        wanted = text;
        heard.clear();
    }

    /** Waits until all who read have heard it, from now on. */
    void awaitAll(String text) throws InterruptedException {
        expect(text);
        awaitAll(System.nanoTime());
    }

    /**
     * Waits until all who read have heard what is expected; how many nanoseconds after that moment
     * each did.
     */
    Collection<Long> awaitAll(long since) throws InterruptedException {
        while (heard.size() < readers.size()) {
            if (System.nanoTime() - since > PATIENCE) {
                throw new IllegalStateException(
                        "Only %d of %d have heard: %s"
                                .formatted(heard.size(), readers.size(), wanted));
            }
            Thread.sleep(50);
        }
        return heard.values().stream().map(at -> at - since).toList();
    }

    private void read() {
        var buffer = ByteBuffer.allocate(1 << 16);
        try {
            while (!over) {
                selector.select(key -> take(key, buffer), 100);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(SelectionKey key, ByteBuffer buffer) {
        var listener = (Listener) key.attachment();
        try {
            buffer.clear().put(listener.rest);
            var channel = (SocketChannel) key.channel();
            if (channel.read(buffer) < 0) {
                key.cancel();
                return;
            }
            buffer.flip();
            while (frame(listener, channel, buffer)) {}
            listener.rest = new byte[buffer.remaining()];
            buffer.get(listener.rest);
        } catch (IOException e) {
            key.cancel();
        }
    }

    /** False if it has not come wholly. */
    private boolean frame(Listener listener, SocketChannel channel, ByteBuffer buffer)
            throws IOException {
        if (buffer.remaining() < 2) {
            return false;
        }
        var kind = buffer.get(buffer.position()) & 0xFF;
        int length = buffer.get(buffer.position() + 1);
        int head = 2;
        if (length == LONG) {
            if (buffer.remaining() < 4) {
                return false;
            }
            length = buffer.getShort(buffer.position() + 2) & 0xFFFF;
            head = 4;
        }
        if (buffer.remaining() < head + length) {
            return false;
        }
        buffer.position(buffer.position() + head);
        var bytes = new byte[length];
        buffer.get(bytes);
        if (kind == PING) {
            channel.write(ByteBuffer.wrap(masked(0x8A, "")));
        } else if (new String(bytes, StandardCharsets.UTF_8).contains(wanted)) {
            heard.putIfAbsent(listener, System.nanoTime());
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        over = true;
        selector.wakeup();
        for (var channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
