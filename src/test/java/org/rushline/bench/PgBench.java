package org.rushline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What pgbench reports: transactions a second, and how long one took on average. */
record PgBench(double perSecond, double millis) {

    /** Debian's package of it. */
    static final String PACKAGE = "postgresql-contrib";

    private static final Pattern TPS = Pattern.compile("tps = ([\\d.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([\\d.]+) ms");

    /**
     * @throws IllegalStateException if a transaction failed
     */
    static PgBench run(Installation installation, Path script, int seconds)
            throws IOException, InterruptedException {
        var command =
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
                        "--username=postgres",
                        installation.database());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", "postgres");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return parse(said);
    }

    static PgBench parse(String said) {
        return new PgBench(number(TPS, said), number(LATENCY, said));
    }

    private static double number(Pattern pattern, String said) {
        var found = pattern.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("pgbench said something else: " + said);
        }
        return Double.parseDouble(found.group(1));
    }
}
