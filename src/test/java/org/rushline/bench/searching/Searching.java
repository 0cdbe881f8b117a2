package org.rushline.bench.searching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.rushline.bench.Installation;
import org.rushline.bench.Table.Row;
import org.rushline.search.EventIndex;
import org.rushline.search.query.EventSearch;
import org.rushline.search.query.Suggestions;
import org.rushline.search.words.Words;

/** Search over a million events, beside PostgreSQL's own and beside bare Lucene. */
public final class Searching {

    static final int EVENTS = Integer.getInteger("bench.events", 1_000_000);
    private static final double MEGA = 1 << 20;

    private final Installation installation;
    private final Path folder;
    private final List<Row> rows = new ArrayList<>();

    public Searching(Installation installation, Path folder) {
        this.installation = installation;
        this.folder = folder.resolve("search");
    }

    public List<Row> rows() throws Exception {
        var catalogue = new BigCatalogue(LocalDate.now(ZoneOffset.UTC));
        var node = new SearchNode(installation, folder);
        rows.addAll(node.rows(catalogue));
        try (var connection = installation.connect();
                var lucene = new BareLucene(index())) {
            questions(catalogue, connection, lucene);
        }
        return rows;
    }

    /** The one folder that a node makes. */
    private Path index() throws IOException {
        try (var folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private void questions(BigCatalogue catalogue, Connection connection, BareLucene lucene)
            throws Exception {
        var text = new TextSearch(connection);
        var before = heap();
        try (var index = EventIndex.inFolder(index())) {
            var ours = new Ours(index);
            var log = new QueryLog(catalogue);
            rows.add(Comparison.cold(log, ours::ask));
            rows.add(heap(heap() - before));
            Comparison.warmUp(log, ours::ask, lucene::ask);
            rows.addAll(
                    new Comparison(
                                    log,
                                    Comparison.QUESTIONS,
                                    "PostgreSQL full text and pg_trgm",
                                    ours::ask,
                                    text::ask)
                            .rows());
            rows.addAll(
                    new Comparison(
                                    log,
                                    Comparison.MANY,
                                    "bare Lucene on the same files",
                                    ours::ask,
                                    lucene::ask)
                            .rows());
        }
    }

    private static Row heap(double bytes) {
        return new Row(
                "heap kept by the open index",
                "%.1f MB".formatted(bytes / MEGA),
                "%.0f MB".formatted(Runtime.getRuntime().maxMemory() / MEGA),
                "–",
                "this JVM's heap; files are mapped, not read into it");
    }

    private static double heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Rushline's search as a node asks it, past its cache of answers. */
    private record Ours(EventIndex index) {

        long ask(Asked asked) {
            return asked.isTyping()
                    ? new Suggestions(index, Clock.systemUTC())
                            .complete(Words.whole(asked.typed()))
                            .size()
                    : new EventSearch(index, Clock.systemUTC()).find(asked.request()).total();
        }
    }
}
