package org.rushline.dev;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** PostgreSQL as a child process; it stops with this JVM. */
public final class EmbeddedDatabase {

    /**
     * The embedded PostgreSQL is made for tests and trades safety for speed unless told otherwise.
     */
    public static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Logger ITS_LOG = Logger.getLogger("io.zonky.test.db.postgres");

    private static final Duration SERVER_STOPS = Duration.ofSeconds(30);

    private EmbeddedDatabase() {}

    /**
     * Starts it on the data in {@code folder/pg}, or makes them.
     *
     * @throws IOException if it does not start within a minute
     */
    public static void start(Path folder, int port, Map<String, String> settings)
            throws IOException {
        sayOnlyWhatIsWrong();
        Files.createDirectories(folder);
        var builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("pg"))
                        .setOverrideWorkingDirectory(folder.resolve("pg-bin").toFile())
                        .setCleanDataDirectory(false)
                        .setPort(port)
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .setServerConfig("max_connections", "100")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "2GB")
                        .setRegisterShutdownHook(false);
        settings.forEach(builder::setServerConfig);
        var database = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database)));
    }

    /** By handler and not by level: what it says at the very end must find its classes loaded. */
    private static void sayOnlyWhatIsWrong() {
        var console = new ConsoleHandler();
        console.setLevel(Level.WARNING);
        ITS_LOG.addHandler(console);
        ITS_LOG.setUseParentHandlers(false);
    }

    /** Ctrl-C reaches server and database at once; the server still has something to write. */
    private static void stop(EmbeddedPostgres database) {
        try {
            var deadline = Instant.now().plus(SERVER_STOPS);
            while (serverRuns() && Instant.now().isBefore(deadline)) {
                Thread.sleep(100);
            }
            database.close();
        } catch (IOException e) {
            ITS_LOG.log(Level.WARNING, "PostgreSQL did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean serverRuns() {
        return ProcessHandle.current().children().anyMatch(ProcessHandle::isAlive);
    }

    /**
     * Whether the database on this port is the one that serves this folder: left from a run that
     * was killed.
     */
    static boolean runsAlready(Path folder, int port) {
        var url =
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&connectTimeout=3";
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            return Files.isSameFile(Path.of(row.getString(1)), folder.resolve("pg"));
        } catch (SQLException | IOException e) {
            return false;
        }
    }
}
