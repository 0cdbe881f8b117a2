package org.rushline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.rushline.dev.EmbeddedDatabase;
import org.rushline.dev.Folders;
import org.rushline.dev.Ports;

/** Starts what is measured, measures it, prints the table. */
public final class Bench {

    private Bench() {}

    /**
     * @param args a folder for what it makes, the installed Open Liberty, the WAR
     */
    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var installation = new Installation(Path.of(args[1]), Path.of(args[2]), Ports.free());
        Folders.empty(folder);
        Files.createDirectories(folder);
        EmbeddedDatabase.start(folder, installation.databasePort(), EmbeddedDatabase.DURABLE);
        var table = new Table();
        measure(installation, folder, table);
        System.out.println(table);
        Files.writeString(folder.resolve("table.md"), table.toString());
    }

    private static void measure(Installation installation, Path folder, Table table)
            throws IOException, InterruptedException, java.sql.SQLException {
        try (var server = installation.start("bench")) {
            var boxOffice = BoxOffice.of(server);
            table.add(new Publishing(boxOffice, installation).row());
            var missing = missingTools();
            if (missing.isEmpty()) {
                new EventViews(server, boxOffice, folder).rows().forEach(table::add);
            } else {
                table.leftOut("the event views", missing);
            }
        }
        new Starting(installation, folder).rows().forEach(table::add);
    }

    private static String missingTools() {
        var packages = new ArrayList<String>();
        if (!Tool.exists("wrk")) {
            packages.add("wrk");
        }
        if (!Tool.exists("nginx")) {
            packages.add("nginx-light");
        }
        return String.join(" ", packages);
    }
}
