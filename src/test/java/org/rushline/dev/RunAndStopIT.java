package org.rushline.dev;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rushline.testing.Await;
import org.rushline.testing.OwnServers;
import org.rushline.testing.Sockets;

/** Runs {@code mvn} from its start to Ctrl-C, and once more on the same data. */
@OwnServers
class RunAndStopIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final JsonObject ACCOUNT =
            DemoJson.object()
                    .add("email", "visitor@demo.example")
                    .add("password", "remembers the first evening")
                    .add("name", "Kim Visitor")
                    .build();

    @TempDir Path folder;

    private final int port = Ports.free();
    private final int databasePort = Ports.free();
    private final int stripePort = Ports.free();
    private final OperatorClient visitor =
            new OperatorClient(
                    URI.create("http://localhost:" + port),
                    ACCOUNT.getString("email"),
                    ACCOUNT.getString("password"));
    private List<ProcessHandle> running = List.of();

    @AfterEach
    void end() {
        running.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void serves_until_it_is_told_to_stop_and_keeps_its_data() throws Exception {
        var first = run("first.log", "Demo catalogue: ");
        assertThat(said("first.log")).contains("Rushline is open: http://localhost:" + port);
        assertThat(said("first.log")).doesNotContain("could not load", "not taken");
        assertThat(sockets()).allMatch(socket -> socket.getAddress().isLoopbackAddress());
        visitor.get("/api/events/search?keyword=berlin").orRefused();
        visitor.post("/api/accounts", ACCOUNT).orRefused();
        ctrlC(first);
        assertAllGone("first.log");

        var second = run("second.log", "Rushline is open: ", "-Dhttp.host=0.0.0.0");
        assertThat(said("second.log")).contains("everybody knows the keys");
        assertThat(sockets())
                .filteredOn(socket -> socket.getAddress().isAnyLocalAddress())
                .extracting(InetSocketAddress::getPort)
                .containsExactly(port);
        visitor.signIn();
        second.destroy();
        assertAllGone("second.log");
    }

    /** Where the server, its database and the Stripe simulator listen. */
    private List<InetSocketAddress> sockets() throws IOException {
        var sockets = new ArrayList<InetSocketAddress>();
        for (var process : running) {
            sockets.addAll(Sockets.listening(process.pid()));
        }
        assertThat(sockets)
                .extracting(InetSocketAddress::getPort)
                .contains(port, databasePort, stripePort);
        return sockets;
    }

    /** Returns once it has said so. */
    private Process run(String log, String sentence, String... wishes) throws IOException {
        var process =
                new ProcessBuilder(command(wishes))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.to(folder.resolve(log).toFile()))
                        .start();
        Await.until(PATIENCE, () -> said(log).contains(sentence) || !process.isAlive());
        assertThat(process.isAlive()).as(said(log)).isTrue();
        running =
                Stream.of(Stream.of(process.toHandle(), database()), process.descendants())
                        .flatMap(processes -> processes)
                        .toList();
        return process;
    }

    /** A process group of its own: no terminal reaches it. */
    private ProcessHandle database() throws IOException {
        var pid = Files.readAllLines(folder.resolve("data/pg/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /**
     * As a terminal sends it: to all at once. A JVM's two signals do the same, and only this one
     * cannot be switched off by whoever started the tests.
     */
    private void ctrlC(Process mvn) throws InterruptedException {
        mvn.descendants().forEach(ProcessHandle::destroy);
        mvn.destroy();
        assertThat(mvn.waitFor()).isIn(0, 130, 143);
    }

    private void assertAllGone(String log) throws IOException {
        Await.until(PATIENCE, () -> running.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(said(log)).doesNotContain("Exception", "BUILD FAILURE");
    }

    private String said(String log) throws IOException {
        return Files.readString(folder.resolve(log));
    }

    private List<String> command(String... wishes) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("maven.home"), "bin/mvn").toString(),
                                "--offline",
                                "--batch-mode",
                                "exec:java@embedded-run",
                                "-Dhttp.port=" + port,
                                "-Ddb.port=" + databasePort,
                                "-Dstripe.port=" + stripePort,
                                "-Ddata=" + folder.resolve("data")));
        command.addAll(List.of(wishes));
        return command;
    }
}
