package org.rushline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.rushline.dev.ParentWatch;
import org.rushline.dev.Ports;

/** A Redis that keeps everything in memory, and its own benchmark. */
final class Redis implements AutoCloseable {

    /** Debian's package of both programs. */
    static final String PACKAGE = "redis-server";

    private static final Pattern RATE = Pattern.compile("\"SET[^\"]*\",\"([\\d.]+)\"");

    private final Process process;
    private final int port;

    private Redis(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean exists() {
        return Tool.exists("redis-server") && Tool.exists("redis-benchmark");
    }

    static Redis start(Path folder) throws IOException, InterruptedException {
        var port = Ports.free();
        var process =
                new ProcessBuilder(
                                Tool.path("redis-server"),
                                "--port",
                                "" + port,
                                "--bind",
                                "127.0.0.1",
                                "--save",
                                "",
                                "--dir",
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("redis.log").toFile())
                        .start();
        ParentWatch.put(process.toHandle());
        Tool.awaitListening(port);
        return new Redis(process, port);
    }

    /** SET NX PX a second, by so many clients, one after the other each. */
    double sets(int clients, int number) throws IOException, InterruptedException {
        var command =
                List.of(
                        Tool.path("redis-benchmark"),
                        "--csv",
                        "-p",
                        "" + port,
                        "-c",
                        "" + clients,
                        "-n",
                        "" + number,
                        "-r",
                        "1000000000",
                        "SET",
                        "hold:__rand_int__",
                        "a booking and until when",
                        "NX",
                        "PX",
                        "600000");
        var benchmark = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(benchmark.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        benchmark.waitFor();
        return parse(said);
    }

    static double parse(String said) {
        var found = RATE.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("redis-benchmark said something else: " + said);
        }
        return Double.parseDouble(found.group(1));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(5, TimeUnit.SECONDS);
    }
}
