package org.rushline.bench.searching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.rushline.bench.Rounds;
import org.rushline.bench.Setting;
import org.rushline.bench.Table.Row;
import org.rushline.dev.ServerProcess;

/** An event gets a new name by plain SQL; how long until people find it by that? */
final class Renaming {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ServerProcess server;
    private final Connection connection;
    private int renamed;

    Renaming(ServerProcess server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    Row row() {
        var rounds = Rounds.of(Setting.ROUNDS, this::untilFound, this::inPostgres);
        return new Row(
                "an event renamed by SQL, commit to found by HTTP",
                rounds.ours(Double::doubleValue).format("%.0f") + " ms",
                rounds.references(Double::doubleValue).format("%.0f") + " ms",
                "–",
                "PostgreSQL's table: the statement, which updates its indexes; our log is read"
                        + " every 200 ms");
    }

    private double untilFound() throws SQLException {
        var name = nextName();
        run("update event set name = '%s' where id = %d".formatted(name, anEvent()));
        var committed = System.nanoTime();
        awaitFound(name);
        return (System.nanoTime() - committed) / 1e6;
    }

    private double inPostgres() throws SQLException {
        var words = "names = '%1$s', text = to_tsvector('simple', '%1$s')".formatted(nextName());
        var event = anEvent();
        var asked = System.nanoTime();
        run("update found set %s where id = %d".formatted(words, event));
        return (System.nanoTime() - asked) / 1e6;
    }

    /** With a number in it no typo is forgiven. */
    private String nextName() {
        return "zyxwv%dq".formatted(++renamed);
    }

    private long anEvent() throws SQLException {
        var one =
                """
                select min(id) from found where id > %d and status = 'ON_SALE' and ends_at > now()""";
        return (long) SearchNode.number(connection, one.formatted(100 * renamed));
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void awaitFound(String name) {
        var question = server.address().resolve("/api/events/search?keyword=" + name);
        var deadline = System.nanoTime() + SOON.toNanos();
        while (!answer(question).contains("\"name\":\"" + name)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " was not found within " + SOON);
            }
        }
    }

    private static String answer(URI address) {
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(UTF_8))
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
