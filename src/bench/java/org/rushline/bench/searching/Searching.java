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
import org.rushline.bench.Setting;
import org.rushline.bench.Table.Row;
import org.rushline.bench.searching.Comparison.Asking;
import org.rushline.search.EventIndex;
import org.rushline.search.query.EventSearch;
import org.rushline.search.query.Suggestions;
import org.rushline.search.text.Tokenizer;

/** Search over a million events, beside PostgreSQL's own and beside bare Lucene. */
public final class Searching {

    static final int EVENTS = Setting.number("events");
    private static final double MEGA = 1 << 20;
    private static final String BARE = "bare Lucene on the same files";

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
        var log = new QueryLog(catalogue);
        ColdFiles.forget(index());
        try (var connection = installation.connect();
                var lucene = new BareLucene(index())) {
            questions(log, connection, lucene);
        }
        rows.add(fromDisk(log));
        return rows;
    }

    /** The one folder that a node makes. */
    private Path index() throws IOException {
        try (var folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private void questions(QueryLog log, Connection connection, BareLucene lucene)
            throws Exception {
        var before = heap();
        try (var index = EventIndex.inFolder(index())) {
            var ours = Asking.inTurn(new Ours(index)::ask);
            var bare = Asking.inTurn(lucene::ask);
            var text = Asking.inTurn(new TextSearch(connection)::ask);
            rows.add(Comparison.cold(log, ours));
            rows.add(heap(heap() - before));
            Comparison.warmUp(log, ours, bare);
            rows.addAll(
                    new Comparison(
                                    log,
                                    Comparison.QUESTIONS,
                                    "PostgreSQL full text and pg_trgm",
                                    ours,
                                    text)
                            .rows());
            rows.addAll(new Comparison(log, Comparison.MANY, BARE, ours, bare).rows());
        }
    }

    private Row fromDisk(QueryLog log) {
        return new Comparison(
                        log, Comparison.QUESTIONS, BARE, this::openAndAsk, this::openAndAskLucene)
                .fromDisk();
    }

    private Latencies openAndAsk(List<Asked> questions) throws Exception {
        ColdFiles.forget(index());
        try (var index = EventIndex.inFolder(index())) {
            return Latencies.of(questions, new Ours(index)::ask);
        }
    }

    private Latencies openAndAskLucene(List<Asked> questions) throws Exception {
        ColdFiles.forget(index());
        try (var lucene = new BareLucene(index())) {
            return Latencies.of(questions, lucene::ask);
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
                            .complete(Tokenizer.whole(asked.typed()))
                            .size()
                    : new EventSearch(index, Clock.systemUTC()).find(asked.request()).total();
        }
    }
}
