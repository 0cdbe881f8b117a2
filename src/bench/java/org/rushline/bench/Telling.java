package org.rushline.bench;

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
    private static final String NONE = "–";

    private final Installation installation;

    Telling(Installation installation) {
        this.installation = installation;
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
            return told(server, boxOffice, event, tokens);
        }
    }

    private static List<Row> told(
            ServerProcess server, BoxOffice boxOffice, String event, List<String> tokens)
            throws Exception {
        var rows = new ArrayList<Row>();
        var before = Memory.live(server.pid());
        try (var listeners = new Listeners(server.address(), event, tokens, STALLED)) {
            listeners.join();
            listeners.awaitAll("\"place\":{");
            var kilobytes = (double) (Memory.live(server.pid()) - before) / SOCKETS;
            rows.add(
                    row(
                            "memory for one of %,d open sockets of a waiting room, each with a place"
                                    .formatted(SOCKETS),
                            "%.1f KB of heap".formatted(kilobytes)));
            var latency = new ArrayList<Long>();
            for (var n = 0; n < Setting.ROUNDS; n++) {
                var said = System.nanoTime();
                boxOffice.say(event, "Message " + n);
                latency.addAll(listeners.awaitAll("Message " + n, said));
                Thread.sleep(5_000);
            }
            rows.add(
                    row(
                            "a message to all of them, 1 in %d reading nothing, p50 / p99 / last"
                                    .formatted(STALLED),
                            percentiles(latency)));
        }
        return rows;
    }

    private static String percentiles(List<Long> nanos) {
        var sorted = nanos.stream().sorted().mapToLong(one -> one / 1_000_000).toArray();
        return "%,d / %,d / %,d ms"
                .formatted(
                        sorted[sorted.length / 2],
                        sorted[sorted.length * 99 / 100],
                        sorted[sorted.length - 1]);
    }

    private static Row row(String what, String ours) {
        return new Row(what, ours, NONE, NONE, "none");
    }
}
