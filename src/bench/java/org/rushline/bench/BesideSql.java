package org.rushline.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rushline.bench.StatementLog.Statement;
import org.rushline.bench.Table.Row;
import org.rushline.bench.Traffic.Requests;

/** Requests that end in one transaction each, beside pgbench running this very transaction. */
final class BesideSql {

    private static final int SOME = 5;

    /** Measures us beside SQL. Each run prepares fresh data, in the same way for both sides. */
    interface Work {

        /** Requests that do the work once for each number. */
        Requests requests() throws Exception;

        /** Words of the statement by which the transaction is known. */
        String words();

        /** Keeps the transaction that the last request has caused, and which values to vary. */
        void learn(List<Statement> transaction) throws Exception;

        /** The logged statements, as a script that uses numbers. */
        String script() throws Exception;
    }

    /**
     * These requests run so much code that the compiler needs half of the server's time for the
     * first minutes, beside a busy database on two processors.
     */
    private static final int WARM_UP = 16 * Setting.WARM_UP;

    /** Seconds at half the load, so many that one pause does not make the 99th percentile. */
    private static final int CALM = 6 * Setting.SECONDS;

    private final Installation installation;
    private final URI server;
    private final StatementLog log;
    private final Path folder;

    BesideSql(Installation installation, URI server, StatementLog log, Path folder) {
        this.installation = installation;
        this.server = server;
        this.log = log;
        this.folder = folder;
    }

    Row row(String what, String script, Work work) throws Exception {
        Traffic.atFullSpeed(server, work.requests(), WARM_UP);
        var transaction = transaction(work);
        work.learn(transaction);
        var file = folder.resolve(script);
        var rounds =
                Rounds.of(
                        Setting.ROUNDS,
                        () ->
                                Traffic.atFullSpeed(server, work.requests(), Setting.SECONDS)
                                        .perSecond(),
                        () -> {
                            Files.writeString(file, work.script());
                            return PgBench.perSecond(installation, file, Setting.SECONDS);
                        });
        var ours = rounds.ours(Double::doubleValue);
        var half = ours.median() / 2;
        var calm = Traffic.atPace(server, work.requests(), CALM, half).latency();
        Files.writeString(file, work.script());
        var reference = PgBench.atPace(installation, file, CALM, half);
        return new Row(
                what,
                "%s a second; at half of that %s".formatted(ours.format("%,.0f"), calm),
                "%s a second; at our half %s"
                        .formatted(
                                rounds.references(Double::doubleValue).format("%,.0f"), reference),
                rounds.ratios(Double::doubleValue).format("%.2f"),
                "pgbench with the same %d statements (%s), %d clients both, fsync on"
                        .formatted(transaction.size(), script, Setting.CLIENTS));
    }

    private List<Statement> transaction(Work work) throws Exception {
        var requests = work.requests();
        return log.transaction(
                work.words(),
                () -> {
                    try (var wire = new Wire(server)) {
                        for (int i = 0; i < SOME; i++) {
                            wire.send(requests.bytes().apply(i));
                        }
                    }
                });
    }
}
