package org.rushline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import org.flywaydb.core.Flyway;
import org.rushline.bench.searching.Searching;
import org.rushline.dev.EmbeddedDatabase;
import org.rushline.dev.Folders;
import org.rushline.dev.Ports;
import org.rushline.waitingroom.line.Joining;

/** Starts what is measured, measures it, prints the table. */
public final class Bench {

    private Bench() {}

    /**
     * @param args a folder for what it makes, the installed Open Liberty, the WAR
     */
    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var installation =
                new Installation(
                        Path.of(args[1]), Path.of(args[2]), Ports.free(), "postgres", "1g");
        Folders.empty(folder);
        Files.createDirectories(folder);
        var settings = new HashMap<>(EmbeddedDatabase.DURABLE);
        settings.putAll(StatementLog.SETTINGS);
        EmbeddedDatabase.start(folder, installation.databasePort(), settings);
        var table = new Table();
        if (Setting.wants("reading") || Setting.wants("polling")) {
            reading(installation, folder, table);
        }
        if (Setting.wants("blocking")) {
            var own = installation.with("blocking");
            try (var server = own.start("bench-blocking")) {
                table.add(new Blocking(BoxOffice.of(server), own).row());
            }
        }
        if (Setting.wants("reporting")) {
            var own = installation.with("reporting").withHeap(Reporting.HEAP);
            try (var server = own.start("bench-reporting")) {
                new Reporting(server, own, folder).rows().forEach(table::add);
            }
        }
        if (Setting.wants("starting")) {
            new Starting(installation, folder).rows().forEach(table::add);
        }
        if (Setting.wants("reserving") || Setting.wants("confirming")) {
            writing(installation.with("writing"), folder, table);
        }
        if (Setting.wants("holding")) {
            new Holding(folder).rows().forEach(table::add);
        }
        if (Setting.wants("watching")) {
            watching(installation.with("watching"), folder, table);
        }
        if (Setting.wants("telling")) {
            telling(installation.with("telling"), folder, table);
        }
        if (Setting.wants("joining")) {
            joining(installation.with("joining"), table);
        }
        if (Setting.wants("arriving")) {
            arriving(installation.with("arriving"), folder, table);
        }
        if (Setting.wants("waiting")) {
            table.add(new WaitingLong(installation.with("waiting")).row());
        }
        if (Setting.wants("sell-out")) {
            table.add(new SellOut(installation.with("sold_out"), 1).row());
        }
        if (Setting.wants("sell-out-on-two")) {
            table.add(new SellOut(installation.with("sold_out_by_two"), 2).row());
        }
        if (Setting.wants("searching")) {
            new Searching(installation.with("searching"), folder).rows().forEach(table::add);
        }
        System.out.println(table);
        Files.writeString(folder.resolve("table.md"), table.toString());
    }

    private static void joining(Installation installation, Table table) {
        var database = installation.pool();
        Flyway.configure().dataSource(database).load().migrate();
        new Joining(database).rows().forEach(table::add);
        database.close();
    }

    private static void reading(Installation installation, Path folder, Table table)
            throws IOException, InterruptedException, SQLException {
        try (var server = installation.start("bench")) {
            var boxOffice = BoxOffice.of(server);
            if (Setting.wants("reading")) {
                table.add(new Publishing(boxOffice, installation).row());
            }
            var missing = Tool.missing("wrk", "wrk", "nginx", "nginx-light");
            if (missing.isEmpty()) {
                if (Setting.wants("reading")) {
                    new EventViews(server, boxOffice, folder).rows().forEach(table::add);
                }
                if (Setting.wants("polling")) {
                    table.add(new Polling(server, boxOffice, folder).row());
                }
            } else {
                table.leftOut("the event views", missing);
            }
        }
    }

    private static void watching(Installation installation, Path folder, Table table)
            throws Exception {
        if (Nchan.exists()) {
            new Watching(installation, folder).rows().forEach(table::add);
        } else {
            table.leftOut("watching", Nchan.PACKAGES);
        }
    }

    private static void telling(Installation installation, Path folder, Table table)
            throws Exception {
        if (Nchan.exists()) {
            new Telling(installation, folder).rows().forEach(table::add);
        } else {
            table.leftOut("telling", Nchan.PACKAGES);
        }
    }

    private static void arriving(Installation installation, Path folder, Table table)
            throws Exception {
        var missing = Tool.missing("wrk", "wrk", "pgbench", PgBench.PACKAGE);
        if (missing.isEmpty()) {
            new Arriving(installation, folder).addTo(table);
        } else {
            table.leftOut("arriving at a waiting room", missing);
        }
    }

    private static void writing(Installation installation, Path folder, Table table)
            throws Exception {
        if (!Tool.exists("pgbench")) {
            table.leftOut("reserving and confirming", PgBench.PACKAGE);
            return;
        }
        try (var server = installation.start("bench-writing");
                var database = installation.connect()) {
            var boxOffice = BoxOffice.of(server);
            var log = new StatementLog(installation, folder.resolve("pg"));
            var beside = new BesideSql(installation, server.address(), log, folder);
            if (Setting.wants("reserving")) {
                table.add(
                        beside.row(
                                "two seats reserved, HTTP to commit",
                                "reserve.sql",
                                new Reserving(boxOffice, database)));
            }
            if (Setting.wants("confirming")) {
                table.add(
                        beside.row(
                                "two seats paid for, signed webhook to commit",
                                "confirm.sql",
                                new Confirming(boxOffice, database)));
            }
        }
    }
}
