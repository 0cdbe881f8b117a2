package org.rushline.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rushline.bench.Table.Row;
import org.rushline.dev.ServerProcess;
import org.rushline.sessions.Crowd;

/** Many people hear of one waiting room over WebSockets, each with a place in it. */
final class Telling {

    private static final int SOCKETS = Setting.number("sockets");
    private static final int SEATS = 5_000;
    private static final int STALLED = 100;

    /** How long nothing is said between two messages. */
    private static final long PAUSE = 5_000;

    private final Installation installation;
    private final Path folder;

    /** How many milliseconds it took to tell half, 99 of 100 and all, and the memory of each. */
    private record Told(long p50, long p99, long last, double kilobytes) {

        static Told of(List<Long> nanos, double kilobytes) {
            var sorted = nanos.stream().sorted().mapToLong(one -> one / 1_000_000).toArray();
            return new Told(
                    sorted[sorted.length / 2],
                    sorted[sorted.length * 99 / 100],
                    sorted[sorted.length - 1],
                    kilobytes);
        }

        String delay() {
            return "%,d / %,d / %,d ms".formatted(p50, p99, last);
        }
    }

    /** Says something to all. */
    private interface Speaker {
        void say(String message) throws Exception;
    }

    Telling(Installation installation, Path folder) {
        this.installation = installation;
        this.folder = folder.resolve("nchan");
    }

    List<Row> rows() throws Exception {
        var plenty = Integer.toString(2 * SOCKETS);
        var settings =
                Map.of(
                        "RUSHLINE_SOCKETS_MOST",
                        plenty,
                        "RUSHLINE_SOCKETS_PER_ADDRESS",
                        plenty,
                        "RUSHLINE_SOCKETS_PER_SECOND",
                        plenty,
                        "RUSHLINE_JOINS_PER_MINUTE",
                        plenty);
        try (var server = installation.start("bench-telling", installation.war(), settings);
                var database = installation.connect()) {
            var boxOffice = BoxOffice.of(server);
            var event = boxOffice.event(boxOffice.plan(SEATS));
            boxOffice.publish(event);
            boxOffice.openRoom(event);
            var tokens = Crowd.of(SOCKETS, database, Installation.TOKEN_KEY);
            var theirs = theirs(tokens);
            var ours = ours(server, boxOffice, event, tokens);
            return List.of(
                    new Row(
                            "memory for one of %,d open sockets of a waiting room, each with a place"
                                    .formatted(SOCKETS),
                            "%.1f KB of heap".formatted(ours.kilobytes),
                            "%.1f KB".formatted(theirs.kilobytes),
                            "%.1f × the memory".formatted(ours.kilobytes / theirs.kilobytes),
                            "the worker process of nginx with nchan, which knows of no waiting room"),
                    new Row(
                            "a message of a waiting room to %,d sockets, 1 in %d reading nothing, p50 / p99 / last"
                                    .formatted(SOCKETS, STALLED),
                            ours.delay(),
                            theirs.delay(),
                            "%.1f × the time (last)"
                                    .formatted((double) ours.last / Math.max(1, theirs.last)),
                            "that nginx; we commit the message, and each node looks for it twice a second"));
        }
    }

    private static Told ours(
            ServerProcess server, BoxOffice boxOffice, String event, List<String> tokens)
            throws Exception {
        var before = Memory.live(server.pid());
        var path = "/ws/waiting-room/" + event;
        try (var listeners = new Listeners(server.address(), path, tokens, STALLED)) {
            listeners.awaitAll("\"mode\"");
            listeners.expect("\"place\":{");
            var began = System.nanoTime();
            listeners.join();
            listeners.awaitAll(began);
            var kilobytes = (double) (Memory.live(server.pid()) - before) / SOCKETS;
            return Told.of(heard(listeners, text -> boxOffice.say(event, text)), kilobytes);
        }
    }

    private Told theirs(List<String> tokens) throws Exception {
        try (var nchan = Nchan.start(folder);
                var wire = new Wire(nchan.address())) {
            var before = nchan.kilobytes();
            try (var listeners =
                    new Listeners(nchan.address(), "/listen?event=1", tokens, STALLED)) {
                var kilobytes = (double) (nchan.kilobytes() - before) / SOCKETS;
                var heard = heard(listeners, text -> wire.send(Wire.post("/say?event=1", text)));
                return Told.of(heard, kilobytes);
            }
        }
    }

    /** After how many nanoseconds each heard each message. */
    private static List<Long> heard(Listeners listeners, Speaker speaker) throws Exception {
        var latency = new ArrayList<Long>();
        for (var n = 0; n < Setting.ROUNDS; n++) {
            var message = "Message " + n;
            listeners.expect(message);
            var said = System.nanoTime();
            speaker.say(message);
            latency.addAll(listeners.awaitAll(said));
            Thread.sleep(PAUSE);
        }
        return latency;
    }
}
