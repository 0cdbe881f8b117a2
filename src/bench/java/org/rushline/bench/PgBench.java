package org.rushline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark, running a script over and over. */
final class PgBench {

    /** Debian's package of it. */
    static final String PACKAGE = "postgresql-contrib";

    private static final Pattern TPS = Pattern.compile("tps = ([\\d.]+)");

    /**
     * In what it writes of each transaction: how long it took, in microseconds, waiting included.
     */
    private static final int LATENCY = 2;

    private PgBench() {}

    /**
     * Transactions a second.
     *
     * @throws IllegalStateException if a transaction failed
     */
    static double perSecond(Installation installation, Path script, int seconds)
            throws IOException, InterruptedException {
        return parse(run(installation, script, seconds, List.of()));
    }

    /** Sends so many a second, at random moments; waiting counts in the figures, too. */
    static Latency atPace(Installation installation, Path script, int seconds, double perSecond)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("pgbench");
        var prefix = folder.resolve("log");
        run(
                installation,
                script,
                seconds,
                List.of("--rate=" + perSecond, "--log", "--log-prefix=" + prefix));
        var nanos = new ArrayList<Long>();
        try (var logs = Files.list(folder)) {
            for (var log : logs.toList()) {
                try (Stream<String> lines = Files.lines(log)) {
                    lines.forEach(line -> nanos.add(latency(line)));
                }
                Files.delete(log);
            }
        }
        Files.delete(folder);
        return Latency.of(nanos.stream().mapToLong(Long::longValue));
    }

    static double parse(String said) {
        var found = TPS.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("pgbench said something else: " + said);
        }
        return Double.parseDouble(found.group(1));
    }

    static long latency(String line) {
        return Long.parseLong(line.split(" ")[LATENCY]) * 1_000;
    }

    private static String run(
            Installation installation, Path script, int seconds, List<String> more)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                Tool.path("pgbench"),
                                "--no-vacuum",
                                "--protocol=prepared",
                                "--client=" + Setting.CLIENTS,
                                "--jobs=2",
                                "--time=" + seconds,
                                "--define=i=-1",
                                "--file=" + script,
                                "--host=127.0.0.1",
                                "--port=" + installation.databasePort(),
                                "--username=postgres"));
        command.addAll(more);
        command.add(installation.database());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", "postgres");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return said;
    }
}
