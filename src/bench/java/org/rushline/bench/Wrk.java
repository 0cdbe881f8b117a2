package org.rushline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The results of wrk: requests a second, megabytes a second, and the 99th percentile of latency.
 */
record Wrk(double requests, double megabytes, double p99Millis) {

    private static final Pattern REQUESTS = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern TRANSFER = Pattern.compile("Transfer/sec:\\s+([\\d.]+)([KMG]?B)");
    private static final Pattern P99 = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s|m)\\b");
    private static final Pattern ERRORS = Pattern.compile("(Socket errors|Non-2xx).*");

    /**
     * @throws IllegalStateException if any answer was not a success
     */
    static Wrk run(int seconds, String url, String... headers)
            throws IOException, InterruptedException {
        return run(64, seconds, List.of(), url, headers);
    }

    /** The same with so many connections, each of which posts nothing. */
    static Wrk post(int connections, int seconds, String url, String... headers)
            throws IOException, InterruptedException {
        var script = Files.createTempFile("post", ".lua");
        Files.writeString(script, "wrk.method = 'POST'");
        try {
            return run(connections, seconds, List.of("-s", script.toString()), url, headers);
        } finally {
            Files.delete(script);
        }
    }

    private static Wrk run(
            int connections, int seconds, List<String> options, String url, String... headers)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(Tool.path("wrk"), "-t2", "--latency", "--timeout", "30s"));
        command.add("-c" + connections);
        command.add("-d" + seconds + "s");
        command.addAll(options);
        for (var header : headers) {
            command.addAll(List.of("-H", header));
        }
        command.add(url);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return parse(said);
    }

    static Wrk parse(String said) {
        var errors = ERRORS.matcher(said);
        if (errors.find()) {
            throw new IllegalStateException("wrk: " + errors.group());
        }
        return new Wrk(
                number(REQUESTS, said), scaled(TRANSFER, said) / 1e6, scaled(P99, said) * 1e3);
    }

    private static double number(Pattern pattern, String said) {
        var found = pattern.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("wrk said something else: " + said);
        }
        return Double.parseDouble(found.group(1));
    }

    private static double scaled(Pattern pattern, String said) {
        var found = pattern.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("wrk said something else: " + said);
        }
        return Double.parseDouble(found.group(1)) * unit(found.group(2));
    }

    private static double unit(String name) {
        return switch (name) {
            case "us" -> 1e-6;
            case "ms" -> 1e-3;
            case "m" -> 60;
            case "KB" -> 1 << 10;
            case "MB" -> 1 << 20;
            case "GB" -> 1 << 30;
            default -> 1;
        };
    }
}
