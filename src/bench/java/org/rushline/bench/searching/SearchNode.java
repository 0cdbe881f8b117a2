package org.rushline.bench.searching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.rushline.bench.Installation;
import org.rushline.bench.Table.Row;

/** A node that finds a million events in its database and no index. */
final class SearchNode {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final double MEGA = 1 << 20;

    private final Installation installation;
    private final Path folder;

    SearchNode(Installation installation, Path folder) {
        this.installation = installation;
        this.folder = folder;
    }

    /** Leaves the index in its folder, and PostgreSQL's beside it. */
    List<Row> rows(BigCatalogue catalogue) throws Exception {
        new BigDatabase(installation, catalogue).fill(Searching.EVENTS);
        var seconds = new double[2];
        try (var connection = installation.connect()) {
            seconds[1] = seconds(() -> SearchTable.make(connection));
            var settings = Map.of("RUSHLINE_SEARCH_FOLDER", folder.toString());
            var start = System.nanoTime();
            try (var server =
                    installation.start("bench-search", installation.war(), settings, PATIENCE)) {
                seconds[0] = (System.nanoTime() - start) / 1e9;
                var found = new Renaming(server, connection).row();
                return List.of(made(seconds), size(connection), found);
            }
        }
    }

    private static Row made(double[] seconds) {
        return new Row(
                "index of %,d events made, process to ready".formatted(Searching.EVENTS),
                "%.0f s, heap 1 GB".formatted(seconds[0]),
                "%.0f s".formatted(seconds[1]),
                "%.1f × the time".formatted(seconds[0] / seconds[1]),
                "PostgreSQL: the joined table, tsvector, GIN, trigrams, four b-trees");
    }

    private Row size(Connection connection) throws SQLException, IOException {
        var ours = bytes() / MEGA;
        var theirs = number(connection, "select pg_total_relation_size('found')") / MEGA;
        return new Row(
                "size on disk",
                "%.0f MB".formatted(ours),
                "%.0f MB".formatted(theirs),
                "%.2f × the size".formatted(ours / theirs),
                "that table with its indexes");
    }

    private double bytes() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    private static double seconds(Step step) throws SQLException {
        var start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    static double number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
