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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Many open streams that one thread reads, and some that nobody reads. Measures how long after its
 * order each stream hears of a seat.
 */
final class Watchers implements AutoCloseable {

    private static final Pattern HELD = Pattern.compile("\"1\":\\[([\\d,]+)]");
    private static final int MOST_MILLIS = 60_000;
    private static final int SMALLEST_BUFFER = 4_096;

    /** One of them. */
    private static final class Watcher {
        final int event;
        final StringBuilder rest = new StringBuilder();

        Watcher(int event) {
            this.event = event;
        }
    }

    private final List<SocketChannel> channels = new ArrayList<>();
    private final Map<Long, Long> ordered = new ConcurrentHashMap<>();
    private final long[] byMillis = new long[MOST_MILLIS];
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();
    private final Selector selector = Selector.open();
    private volatile boolean listening;
    private volatile boolean over;

    /**
     * @param paths of each event's stream
     * @param each how many watch each event
     * @param stalled one of so many reads nothing once it is open
     */
    Watchers(URI server, List<String> paths, int each, int stalled) throws IOException {
        for (var number = 0; number < each * paths.size(); number++) {
            var event = number % paths.size();
            open(server, paths.get(event), event, number % stalled == 0);
        }
        var reader = new Thread(this::read, "watchers");
        reader.setDaemon(true);
        reader.start();
    }

    private void open(URI server, String path, int event, boolean stalls) throws IOException {
        var channel = SocketChannel.open();
        if (stalls) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALLEST_BUFFER);
        }
        channel.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        var request =
                "GET %s HTTP/1.1\r\nHost: bench\r\nAccept: text/event-stream\r\n\r\n"
                        .formatted(path);
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channels.add(channel);
        if (!stalls) {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Watcher(event));
        }
    }

    /** Waits until nothing more comes: all have what they begin with. */
    void awaitQuiet() throws InterruptedException {
        long before;
        do {
            before = bytes.get();
            Thread.sleep(2_000);
        } while (bytes.get() != before || before == 0);
        listening = true;
    }

    /** Notes that this seat is about to change. */
    void ordered(int event, int ordinal) {
        ordered.put(key(event, ordinal), System.nanoTime());
    }

    private static long key(int event, int ordinal) {
        return (long) event << 32 | ordinal;
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
        try {
            buffer.clear();
            var length = ((SocketChannel) key.channel()).read(buffer);
            if (length < 0) {
                key.cancel();
                return;
            }
            bytes.addAndGet(length);
            if (listening) {
                var text = new String(buffer.array(), 0, length, StandardCharsets.US_ASCII);
                hear((Watcher) key.attachment(), text);
            }
        } catch (IOException e) {
            key.cancel();
        }
    }

    private void hear(Watcher watcher, String text) {
        var all = watcher.rest.append(text);
        var end = all.lastIndexOf("\n\n");
        if (end < 0) {
            return;
        }
        var now = System.nanoTime();
        var held = HELD.matcher(all.substring(0, end));
        while (held.find()) {
            for (var ordinal : held.group(1).split(",")) {
                count(ordered.get(key(watcher.event, Integer.parseInt(ordinal))), now);
            }
        }
        all.delete(0, end + 2);
    }

    private void count(Long since, long now) {
        if (since != null) {
            byMillis[(int) Math.min((now - since) / 1_000_000, MOST_MILLIS - 1)]++;
            seen.incrementAndGet();
        }
    }

    /** The number of times that a stream heard of a change. */
    long seen() {
        return seen.get();
    }

    /** Milliseconds within which this share of all changes was seen. */
    int millis(double share) {
        var wanted = share * seen.get();
        var sum = 0L;
        for (var millis = 0; millis < MOST_MILLIS; millis++) {
            sum += byMillis[millis];
            if (sum >= wanted) {
                return millis;
            }
        }
        return MOST_MILLIS;
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
