package org.rushline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rushline.dev.Folders;
import org.rushline.dev.ParentWatch;
import org.rushline.dev.Ports;

/** A PostgreSQL of the test's own, which can stop and start again with its data. */
public final class OwnPostgres implements AutoCloseable {

    private final Path folder;
    private final int port = Ports.free();
    private EmbeddedPostgres server;

    private OwnPostgres(Path folder) {
        this.folder = folder;
    }

    public static OwnPostgres start() throws IOException {
        var postgres = new OwnPostgres(Files.createTempDirectory("own-postgres"));
        postgres.startAgain();
        return postgres;
    }

    public int port() {
        return port;
    }

    /** Its clients' connections break, and nobody listens any more. */
    public void stop() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    /** Does nothing if it runs. */
    public void startAgain() throws IOException {
        if (server != null) {
            return;
        }
        server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("pg"))
                        .setOverrideWorkingDirectory(folder.resolve("pg-bin").toFile())
                        .setCleanDataDirectory(false)
                        .setPort(port)
                        .start();
        ParentWatch.put(ProcessHandle.of(pid()).orElseThrow());
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("pg/postmaster.pid")).get(0));
    }

    @Override
    public void close() throws IOException {
        stop();
        Folders.empty(folder);
    }
}
