package org.rushline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGPoolingDataSource;
import org.rushline.dev.Ports;
import org.rushline.dev.ServerProcess;
import org.rushline.testing.TestKeys;

/** Rushline as it runs in production, on this machine's ports. */
public record Installation(Path wlp, Path war, int databasePort, String database, String heap) {

    static final String EMAIL = "operator@bench.example";
    static final String PASSWORD = "the-keeper-of-the-bench";
    static final String TOKEN_KEY = TestKeys.ONE;
    static final String WEBHOOK_SECRET = "whsec_of1the2bench3only";

    private static final int POOL = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The same with a database of its own, in which nothing is yet. */
    Installation with(String newDatabase) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create database " + newDatabase);
        }
        return new Installation(wlp, war, databasePort, newDatabase, heap);
    }

    /** The same with so much heap, such as {@code 256m}. */
    Installation withHeap(String other) {
        return new Installation(wlp, war, databasePort, database, other);
    }

    public ServerProcess start(String name) throws IOException, InterruptedException {
        return start(name, war, Map.of());
    }

    /** Starts a server with this WAR, and waits until it is ready. */
    public ServerProcess start(String name, Path otherWar, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start(name, otherWar, settings, PATIENCE);
    }

    public ServerProcess start(
            String name, Path otherWar, Map<String, String> settings, Duration patience)
            throws IOException, InterruptedException {
        var environment = new HashMap<>(environment());
        environment.putAll(settings);
        var server =
                ServerProcess.start(
                        wlp, name, otherWar, List.of("-Xms" + heap, "-Xmx" + heap), environment);
        if (!server.waitUntil(server::ready, patience)) {
            server.close();
            throw new IllegalStateException("The server did not get ready: " + server.said());
        }
        return server;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(databaseUrl(), "postgres", "postgres");
    }

    /** Some connections, as a server has more; to be closed by whoever asks for them. */
    @SuppressWarnings("deprecation") // it is small and in the driver
    PGPoolingDataSource pool() {
        var pool = new PGPoolingDataSource();
        pool.setDataSourceName(database);
        pool.setMaxConnections(POOL);
        pool.setUrl(databaseUrl());
        pool.setUser("postgres");
        pool.setPassword("postgres");
        return pool;
    }

    public String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + databasePort + "/" + database;
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("HTTP_PORT", Integer.toString(Ports.free())),
                Map.entry("HTTP_HOST", "127.0.0.1"),
                Map.entry("RUSHLINE_PUBLIC_ADDRESS", "https://tickets.example"),
                Map.entry("RUSHLINE_TOKEN_KEY", TOKEN_KEY),
                Map.entry("RUSHLINE_DB_HOST", "127.0.0.1"),
                Map.entry("RUSHLINE_DB_PORT", Integer.toString(databasePort)),
                Map.entry("RUSHLINE_DB_NAME", database),
                Map.entry("RUSHLINE_DB_USER", "postgres"),
                Map.entry("RUSHLINE_DB_PASSWORD", "postgres"),
                Map.entry("RUSHLINE_LTPA_PASSWORD", "a password of the benchmark"),
                Map.entry("RUSHLINE_OPERATOR_EMAIL", EMAIL),
                Map.entry("RUSHLINE_OPERATOR_PASSWORD", PASSWORD),
                Map.entry("RUSHLINE_STRIPE_SECRET_KEY", "sk_test_of1the2benchmark3only"),
                Map.entry("RUSHLINE_STRIPE_PUBLISHABLE_KEY", "pk_test_of1the2benchmark3only"),
                Map.entry("RUSHLINE_STRIPE_WEBHOOK_SECRET", WEBHOOK_SECRET),
                Map.entry("RUSHLINE_CLUSTER_PORT", Integer.toString(Ports.free())));
    }
}
