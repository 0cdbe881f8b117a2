package org.rushline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.rushline.bench.Table.Row;
import org.rushline.dev.ServerProcess;
import org.rushline.testing.Await;

/** The answers that everybody asks for, beside nginx serving the same bytes as a file. */
final class EventViews {

    private static final int TICKETS = 94_000;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final ServerProcess server;
    private final BoxOffice boxOffice;
    private final Path folder;

    EventViews(ServerProcess server, BoxOffice boxOffice, Path folder) {
        this.server = server;
        this.boxOffice = boxOffice;
        this.folder = folder;
    }

    List<Row> rows() throws IOException, InterruptedException {
        var event = boxOffice.event(boxOffice.plan(TICKETS));
        boxOffice.publish(event);
        var path = "/api/events/" + event;
        Await.until(SOON, () -> boxOffice.view(path).body().length > TICKETS); // a moment behind
        return List.of(
                row("event without its tickets", path + "?tickets=false", "identity"),
                row("event with 94,000 tickets", path, "gzip"),
                room(event, path + "/waiting-room"));
    }

    /** What everybody who waits asks again and again; new once a second. */
    private Row room(String event, String path) throws IOException, InterruptedException {
        boxOffice.openRoom(event);
        return row("public state of its waiting room", path, "identity");
    }

    private Row row(String what, String path, String encoding)
            throws IOException, InterruptedException {
        var answer = boxOffice.view(path, "Accept-Encoding", encoding);
        var size = answer.body().length;
        var accept = "Accept-Encoding: " + encoding;
        var files = folder.resolve("nginx-" + encoding);
        var url = server.address().resolve(path).toString();
        Wrk.run(Setting.WARM_UP, url, accept);
        try (var nginx = Nginx.serving(files, answer.body(), answer.headers())) {
            var rounds =
                    Rounds.of(
                            Setting.ROUNDS,
                            () -> Wrk.run(Setting.SECONDS, url, accept),
                            () -> Wrk.run(Setting.SECONDS, nginx.url(), accept));
            return new Row(
                    String.format(Locale.ROOT, "%s, %,d bytes, %s", what, size, encoding),
                    figures(rounds.ours(Wrk::requests), rounds.ours(Wrk::p99Millis), size),
                    figures(
                            rounds.references(Wrk::requests),
                            rounds.references(Wrk::p99Millis),
                            size),
                    rounds.ratios(Wrk::requests).format("%.2f"),
                    "nginx, the same bytes as a file, wrk -t2 -c64");
        }
    }

    private static String figures(Spread requests, Spread p99, int size) {
        return String.format(
                Locale.ROOT,
                "%s requests/s, %.0f MB/s, p99 %.1f ms",
                requests.format("%,.0f"),
                requests.median() * size / 1e6,
                p99.median());
    }
}
