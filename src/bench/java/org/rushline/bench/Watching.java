package org.rushline.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.rushline.bench.SeatPairs.Pair;
import org.rushline.bench.Table.Row;
import org.rushline.dev.ServerProcess;
import org.rushline.platform.id.Ids;
import org.rushline.platform.id.TicketId;
import org.rushline.sessions.Crowd;

/** Many browsers watch events of which seats are bought; beside nginx telling them the same. */
final class Watching {

    private static final int STREAMS = Setting.number("streams");
    private static final int EVENTS = 20;
    private static final int TICKETS = 5_000;

    /** Each order has two seats. */
    private static final int ORDERS_PER_SECOND = 50;

    private static final int SECONDS = 6 * Setting.SECONDS;
    private static final int STALLED = 100;

    private static final String ORDINALS = "select id, ordinal from ticket where event_id = ?";

    private final Installation installation;
    private final Path folder;
    private final List<Row> rows = new ArrayList<>();

    /** A way of changing two seats of an event. */
    private interface Ordering {
        void order(int event, int number) throws Exception;
    }

    /** An event, what is sold of it, and where that is. */
    private record Sale(String event, List<Pair> pairs, Map<Long, Integer> ordinals) {}

    Watching(Installation installation, Path folder) {
        this.installation = installation;
        this.folder = folder.resolve("nchan");
    }

    List<Row> rows() throws Exception {
        var plenty = Integer.toString(2 * STREAMS);
        var settings =
                Map.of(
                        "RUSHLINE_STREAMS_PER_ADDRESS",
                        plenty,
                        "RUSHLINE_STREAMS_PER_SECOND",
                        plenty);
        try (var server = installation.start("bench-watching", installation.war(), settings);
                var database = installation.connect()) {
            var boxOffice = BoxOffice.of(server);
            var large = boxOffice.event(boxOffice.plan(Setting.TICKETS));
            boxOffice.publish(large);
            rows.add(snapshot(boxOffice, large));
            if (Tool.exists("chromium")) {
                rows.addAll(MapFrames.rows(server.address(), large));
            }
            var ours = ours(server, boxOffice, database);
            var theirs = theirs();
            rows.add(
                    new Row(
                            "an order seen by %,d browsers on %d events, %d seats a second, 1 in %d reading nothing, p50 / p99"
                                    .formatted(STREAMS, EVENTS, 2 * ORDERS_PER_SECOND, STALLED),
                            ours.delay(),
                            theirs.delay(),
                            "%.1f / %.1f × the time"
                                    .formatted(
                                            (double) ours.p50 / Math.max(1, theirs.p50),
                                            (double) ours.p99 / Math.max(1, theirs.p99)),
                            "nginx with nchan, told by hand at once; we order, commit and gather 200 ms"));
            rows.add(
                    new Row(
                            "memory for one of these streams",
                            "%.1f KB of heap".formatted(ours.kilobytes),
                            "%.1f KB".formatted(theirs.kilobytes),
                            "%.1f × the memory".formatted(ours.kilobytes / theirs.kilobytes),
                            "the worker process of that nginx"));
        }
        return rows;
    }

    /** The results of the streams, and the memory of each. */
    private record Seen(int p50, int p99, long changes, long of, double kilobytes) {

        String delay() {
            return String.format(Locale.ROOT, "%d / %d ms, %,d of %,d told", p50, p99, changes, of);
        }
    }

    private static Row snapshot(BoxOffice boxOffice, String event) throws Exception {
        var path = "/api/events/" + event + "/availability";
        boxOffice.view(path);
        var nanos = new ArrayList<Long>();
        var bytes = 0;
        for (var i = 0; i < 50; i++) {
            Thread.sleep(100);
            var start = System.nanoTime();
            bytes = boxOffice.view(path, "Accept-Encoding", "gzip").body().length;
            nanos.add(System.nanoTime() - start);
        }
        var latency = Latency.of(nanos.stream().mapToLong(Long::longValue));
        return new Row(
                "snapshot of %,d seats, by HTTP".formatted(Setting.TICKETS),
                "%,d bytes gzip of one nobody has bought from; %s".formatted(bytes, latency),
                "–",
                "–",
                "none; made again twice a second at most");
    }

    private Seen ours(ServerProcess server, BoxOffice boxOffice, Connection database)
            throws Exception {
        var sales = new ArrayList<Sale>();
        var plan = boxOffice.plan(TICKETS);
        for (var i = 0; i < EVENTS; i++) {
            var event = boxOffice.event(plan);
            boxOffice.publish(event);
            sales.add(new Sale(event, SeatPairs.of(database, event), ordinals(database, event)));
        }
        var tokens = Crowd.of(ORDERS_PER_SECOND * SECONDS + 1, database, Installation.TOKEN_KEY);
        var paths =
                sales.stream().map(s -> "/api/events/" + s.event + "/availability/stream").toList();
        var before = Memory.live(server.pid());
        try (var watchers = new Watchers(server.address(), paths, STREAMS / EVENTS, STALLED);
                var wire = new Wire(server.address())) {
            watchers.awaitQuiet();
            var kilobytes = (double) (Memory.live(server.pid()) - before) / STREAMS;
            order(
                    (event, number) -> {
                        var sale = sales.get(event);
                        var pair = sale.pairs.get(number);
                        watchers.ordered(event, sale.ordinals.get(pair.one()));
                        watchers.ordered(event, sale.ordinals.get(pair.other()));
                        var token = tokens.get(number * EVENTS + event);
                        var answer = wire.send(wish(sale.event, pair, token));
                        if (answer.status() != 201) {
                            throw new IllegalStateException(answer.toString());
                        }
                    });
            return seen(watchers, kilobytes);
        }
    }

    private Seen theirs() throws Exception {
        try (var nchan = Nchan.start(folder)) {
            var paths = new ArrayList<String>();
            for (var i = 0; i < EVENTS; i++) {
                paths.add("/hear?event=" + i);
            }
            var before = nchan.kilobytes();
            try (var watchers = new Watchers(nchan.address(), paths, STREAMS / EVENTS, STALLED);
                    var wire = new Wire(nchan.address())) {
                watchers.awaitQuiet();
                var kilobytes = (double) (nchan.kilobytes() - before) / STREAMS;
                order(
                        (event, number) -> {
                            var text =
                                    "{\"free\":%d,\"changes\":{\"1\":[%d,%d]}}"
                                            .formatted(TICKETS, 2 * number, 2 * number + 1);
                            watchers.ordered(event, 2 * number);
                            watchers.ordered(event, 2 * number + 1);
                            wire.send(Wire.post("/say?event=" + event, text));
                        });
                return seen(watchers, kilobytes);
            }
        }
    }

    private static Seen seen(Watchers watchers, double kilobytes) throws InterruptedException {
        Thread.sleep(3_000);
        var reading = STREAMS - STREAMS / STALLED;
        var of = 2L * ORDERS_PER_SECOND * SECONDS * reading / EVENTS;
        return new Seen(
                watchers.millis(0.5), watchers.millis(0.99), watchers.seen(), of, kilobytes);
    }

    private static void order(Ordering ordering) throws Exception {
        var start = System.nanoTime();
        for (var i = 0; i < ORDERS_PER_SECOND * SECONDS; i++) {
            var due = start + i * (1_000_000_000L / ORDERS_PER_SECOND);
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            ordering.order(i % EVENTS, i / EVENTS);
        }
    }

    private static byte[] wish(String event, Pair seats, String token) {
        var body =
                "{\"ticketIds\":[\"%s\",\"%s\"]}"
                        .formatted(new TicketId(seats.one()), new TicketId(seats.other()));
        return Wire.post(
                "/api/bookings/" + event,
                body,
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + token,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static Map<Long, Integer> ordinals(Connection database, String event) throws Exception {
        var ordinals = new HashMap<Long, Integer>();
        try (var query = database.prepareStatement(ORDINALS)) {
            query.setLong(1, Ids.decode("evt_", event));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    ordinals.put(row.getLong(1), row.getInt(2));
                }
            }
        }
        return ordinals;
    }
}
