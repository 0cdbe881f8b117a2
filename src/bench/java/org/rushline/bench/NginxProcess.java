package org.rushline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A running nginx. */
record NginxProcess(Process process) implements AutoCloseable {

    /**
     * Starts it, and waits until it listens.
     *
     * @param port that the configuration names
     */
    static NginxProcess start(Path folder, String configuration, int port)
            throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("logs"));
        var file = folder.resolve("nginx.conf");
        Files.writeString(file, configuration);
        var process =
                new ProcessBuilder(Tool.path("nginx"), "-p", folder + "/", "-c", file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("console.log").toFile())
                        .start();
        Tool.awaitListening(port);
        return new NginxProcess(process);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
