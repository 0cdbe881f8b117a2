package org.rushline.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.rushline.dev.Leash;
import org.rushline.holds.HoldDrill;

/** A process with nothing in it but the cache of holds. */
final class HoldNode implements AutoCloseable {

    private final Process process;
    private final BufferedReader says;
    private final PrintStream orders;
    private final Path log;

    private HoldNode(Process process, Path log) {
        this.process = process;
        this.log = log;
        says = process.inputReader(StandardCharsets.UTF_8);
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /**
     * @param ports its own first, then the others'
     */
    static HoldNode start(Path folder, List<Integer> ports) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-Xms512m",
                                "-Xmx512m",
                                "-cp",
                                classPath(),
                                HoldDrill.class.getName()));
        ports.forEach(port -> command.add(port.toString()));
        var log = folder.resolve("holds-" + ports.get(0) + ".log");
        var process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        Leash.put(process.toHandle());
        return new HoldNode(process, log);
    }

    /** Waits until it has met the others. */
    HoldNode awaitReady() throws IOException {
        answer("ready");
        return this;
    }

    /** Operations a second. */
    double operations(int threads, int seconds) throws IOException {
        orders.println(threads + " " + seconds);
        return Double.parseDouble(answer("did ").substring(4));
    }

    private String answer(String beginning) throws IOException {
        for (var line = says.readLine(); line != null; line = says.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IOException("a process with holds has ended: " + Files.readString(log));
    }

    /** Ours: inside Maven it is not the one that the JVM was started with. */
    private static String classPath() {
        return HoldNode.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(url -> new File(url.getPath()).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
