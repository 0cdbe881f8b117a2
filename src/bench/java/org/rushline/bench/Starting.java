package org.rushline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rushline.bench.Table.Row;
import org.rushline.dev.ServerProcess;

/** From process start to ready, and the memory then, beside a WAR that holds nothing. */
final class Starting {

    /** Seconds to ready; megabytes resident right then. */
    record Start(double seconds, double megabytes) {}

    private final Installation installation;
    private final Path folder;

    Starting(Installation installation, Path folder) {
        this.installation = installation;
        this.folder = folder;
    }

    List<Row> rows() throws IOException {
        var nothing = emptyWar();
        var rounds =
                Rounds.of(
                        Setting.STARTS,
                        () -> start("bench-start", installation.war()),
                        () -> start("bench-empty", nothing));
        return List.of(
                new Row(
                        "start, process to ready",
                        rounds.ours(Start::seconds).format("%.1f") + " s",
                        rounds.references(Start::seconds).format("%.1f") + " s",
                        rounds.ratios(Start::seconds).format("%.1f") + " × the time",
                        "an empty WAR, same Open Liberty, same features"),
                new Row(
                        "memory when ready (resident)",
                        rounds.ours(Start::megabytes).format("%.0f") + " MB",
                        rounds.references(Start::megabytes).format("%.0f") + " MB",
                        rounds.ratios(Start::megabytes).format("%.1f") + " × the memory",
                        "the same empty WAR, -Xms1g -Xmx1g both"));
    }

    private Start start(String name, Path war) throws IOException, InterruptedException {
        var before = System.nanoTime();
        try (var server = installation.start(name, war, Map.of())) {
            return new Start((System.nanoTime() - before) / 1e9, resident(server));
        }
    }

    private static double resident(ServerProcess server) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", "" + server.pid()).start();
        var said = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Long.parseLong(said.trim()) / 1024.0;
    }

    private Path emptyWar() throws IOException {
        var war = folder.resolve("empty.war");
        try (var zip = new ZipOutputStream(Files.newOutputStream(war))) {
            zip.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
            zip.write(
                    "<web-app xmlns='https://jakarta.ee/xml/ns/jakartaee' version='6.1'/>"
                            .getBytes(StandardCharsets.UTF_8));
        }
        return war;
    }
}
