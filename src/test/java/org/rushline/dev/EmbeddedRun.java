package org.rushline.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What {@code mvn} does before the server starts: looks around, starts the database, keeps people
 * informed.
 */
public final class EmbeddedRun {

    private EmbeddedRun() {}

    /**
     * @param args the data folder, the ports of database, server and Stripe simulator
     */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        var data = Path.of(args[0]);
        var dbPort = port(args[1], "db.port");
        var httpPort = port(args[2], "http.port");
        var left = EmbeddedDatabase.runsAlready(data, dbPort);
        check(dbPort, httpPort, left);
        Files.createDirectories(data);
        EmbeddedStripe.start(port(args[3], "stripe.port"), httpPort, data.resolve("stripe.jsonl"));
        if (!left) {
            EmbeddedDatabase.start(data, dbPort, EmbeddedDatabase.DURABLE);
        }
        Lasting.twin(Welcome.class)
                .getMethod("whenReady", Integer.class, Path.class)
                .invoke(null, httpPort, data);
    }

    private static void check(int dbPort, int httpPort, boolean databaseRuns) {
        Ports.mustBeFree(httpPort, "the server", "http.port");
        if (!databaseRuns) {
            Ports.mustBeFree(dbPort, "PostgreSQL", "db.port");
        }
    }

    private static int port(String text, String property) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new CannotStart("-D" + property + "=" + text + " is not a port number.");
        }
        return Integer.parseInt(text);
    }
}
