package org.rushline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rushline.bench.Table.Row;
import org.rushline.dev.ServerProcess;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.sessions.Crowd;

/**
 * A crowd joins a waiting room, by HTTP and by WebSocket; each place is in the database before it
 * is answered.
 */
final class Arriving {

    private static final int SEATS = 200;
    private static final int CONNECTIONS = 800;
    private static final int SOCKETS = Math.min(5_000, Setting.number("sockets"));

    /** These requests run much code: the compiler needs the server's time for the first minutes. */
    private static final int WARM_UP = 8 * Setting.WARM_UP;

    private static final String PLENTY = "100000000";
    private static final double SECOND = 1e9;

    /** The node writes what has come within 50 ms. */
    private static final int BATCHES_A_SECOND = 20;

    /** As the node does; whoever joins is made up here. */
    private static final String SCRIPT =
            """
            update waiting_room_number set next = next + %1$d where room_id = %2$d returning next - %1$d as first \\gset
            with room as (
                select id, term from waiting_room
                where id = %2$d and mode in ('DRAW', 'OPEN', 'PAUSED') and first_number <= :first
                for share)
            insert into place (room_id, term, holder, number, again)
            select room.id, room.term, joining.holder, :first + joining.nth - 1, 0
            from room cross join (select gen_random_uuid() as holder, nth from generate_series(1, %1$d) nth) joining
            order by joining.holder
            on conflict (room_id, term, holder, again) do nothing
            returning holder, number;
            """;

    private final Installation installation;
    private final Path folder;

    Arriving(Installation installation, Path folder) {
        this.installation = installation;
        this.folder = folder;
    }

    void addTo(Table table) throws Exception {
        var settings =
                Map.of(
                        "RUSHLINE_SOCKETS_PER_ADDRESS", PLENTY,
                        "RUSHLINE_SOCKETS_PER_SECOND", PLENTY,
                        "RUSHLINE_JOINS_PER_MINUTE", PLENTY);
        try (var server = installation.start("bench-arriving", installation.war(), settings)) {
            var boxOffice = BoxOffice.of(server);
            table.add(byHttp(server, boxOffice));
            table.add(bySocket(server, boxOffice));
        }
    }

    private Row byHttp(ServerProcess server, BoxOffice boxOffice) throws Exception {
        var url = server.address() + places(open(boxOffice));
        var batch = (int) post(url, WARM_UP).requests() / BATCHES_A_SECOND;
        var script = script(boxOffice, batch);
        var rounds =
                Rounds.of(
                        Setting.ROUNDS,
                        () -> post(url, Setting.SECONDS).requests(),
                        () -> batch * PgBench.perSecond(installation, script, Setting.SECONDS));
        return row(
                "places of a waiting room taken by POST, %d connections".formatted(CONNECTIONS),
                rounds,
                batch);
    }

    private static Wrk post(String url, int seconds) throws IOException, InterruptedException {
        return Wrk.post(CONNECTIONS, seconds, url);
    }

    /** All of them at the same moment. */
    private Row bySocket(ServerProcess server, BoxOffice boxOffice) throws Exception {
        List<String> tokens;
        try (var database = installation.connect()) {
            tokens = Crowd.of(SOCKETS, database, Installation.TOKEN_KEY);
        }
        var batch = (int) joined(server, boxOffice, tokens) / BATCHES_A_SECOND;
        var script = script(boxOffice, batch);
        var rounds =
                Rounds.of(
                        Setting.ROUNDS,
                        () -> joined(server, boxOffice, tokens),
                        () -> batch * PgBench.perSecond(installation, script, Setting.SECONDS));
        return row(
                "places of a waiting room taken by WebSocket, %,d people at the same moment"
                        .formatted(SOCKETS),
                rounds,
                batch);
    }

    /** How many a second, until the last one has been answered. */
    private static double joined(ServerProcess server, BoxOffice boxOffice, List<String> tokens)
            throws Exception {
        try (var listeners =
                new Listeners(server.address(), "/ws/waiting-room/" + open(boxOffice), tokens)) {
            listeners.awaitAll("\"mode\"");
            listeners.expect("\"place\":{");
            var began = System.nanoTime();
            listeners.join();
            var last = listeners.awaitAll(began).stream().mapToLong(n -> n).max();
            return tokens.size() / (last.orElseThrow() / SECOND);
        }
    }

    /** The id of an event whose room takes everybody. */
    private static String open(BoxOffice boxOffice) throws IOException, InterruptedException {
        var event = boxOffice.event(boxOffice.plan(SEATS));
        boxOffice.publish(event);
        boxOffice.openRoom(event, 1, "BROWSER");
        return event;
    }

    private Path script(BoxOffice boxOffice, int batch) throws IOException, InterruptedException {
        var room = WaitingRoomId.of(boxOffice.room(open(boxOffice)));
        return Files.writeString(folder.resolve("join.sql"), SCRIPT.formatted(batch, room.value()));
    }

    private static String places(String event) {
        return "/api/events/" + event + "/waiting-room/places";
    }

    private static Row row(String what, Rounds<Double> rounds, int batch) {
        return new Row(
                what,
                rounds.ours(Double::doubleValue).format("%,.0f") + " a second",
                rounds.references(Double::doubleValue).format("%,.0f") + " a second",
                rounds.ratios(Double::doubleValue).format("%.2f"),
                "pgbench (join.sql): the same rows, %d in each batch, %d clients, fsync on"
                        .formatted(batch, Setting.CLIENTS));
    }
}
