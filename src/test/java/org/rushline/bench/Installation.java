package org.rushline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.rushline.dev.Ports;
import org.rushline.dev.ServerProcess;

/** Rushline as it runs in production, on this machine's ports. */
record Installation(Path wlp, Path war, int databasePort) {

    static final String EMAIL = "operator@bench.example";
    static final String PASSWORD = "the-keeper-of-the-bench";

    private static final List<String> JVM = List.of("-Xms1g", "-Xmx1g");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    ServerProcess start(String name) throws IOException, InterruptedException {
        return start(name, war);
    }

    /** Starts a server with this WAR, and waits until it is ready. */
    ServerProcess start(String name, Path otherWar) throws IOException, InterruptedException {
        var server = ServerProcess.start(wlp, name, otherWar, JVM, environment());
        if (!server.waitUntil(server::ready, PATIENCE)) {
            server.close();
            throw new IllegalStateException("The server did not get ready: " + server.said());
        }
        return server;
    }

    Connection connect() throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres";
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("HTTP_PORT", Integer.toString(Ports.free())),
                Map.entry("HTTP_HOST", "127.0.0.1"),
                Map.entry("RUSHLINE_PUBLIC_ADDRESS", "https://tickets.example"),
                Map.entry(
                        "RUSHLINE_TOKEN_KEY",
                        "dGhpcyBpcyBhIGtleSBmb3IgdGhlIGJlbmNobWFyayBvbmx5ISE="),
                Map.entry("RUSHLINE_DB_HOST", "127.0.0.1"),
                Map.entry("RUSHLINE_DB_PORT", Integer.toString(databasePort)),
                Map.entry("RUSHLINE_DB_NAME", "postgres"),
                Map.entry("RUSHLINE_DB_USER", "postgres"),
                Map.entry("RUSHLINE_DB_PASSWORD", "postgres"),
                Map.entry("RUSHLINE_LTPA_PASSWORD", "a password of the benchmark"),
                Map.entry("RUSHLINE_OPERATOR_EMAIL", EMAIL),
                Map.entry("RUSHLINE_OPERATOR_PASSWORD", PASSWORD),
                Map.entry("RUSHLINE_CLUSTER_PORT", Integer.toString(Ports.free())));
    }
}
