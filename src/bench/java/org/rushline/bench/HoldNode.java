package org.rushline.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rushline.holds.HoldDrill;
import org.rushline.testing.Program;

/** A process with nothing in it but the cache of holds. */
final class HoldNode implements AutoCloseable {

    private static final List<String> JVM = List.of("-Xms512m", "-Xmx512m");

    private final Program process;
    private final Path log;

    private HoldNode(Program process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * @param ports its own first, then the others'
     */
    static HoldNode start(Path folder, List<Integer> ports) throws IOException {
        var log = folder.resolve("holds-" + ports.get(0) + ".log");
        var complaints = Redirect.to(log.toFile());
        return new HoldNode(Program.start(HoldDrill.class, JVM, complaints, ports.toArray()), log);
    }

    /** Waits until it has met the others. */
    HoldNode awaitReady() throws IOException {
        answer("ready");
        return this;
    }

    /** Operations a second. */
    double operations(int threads, int seconds) throws IOException {
        process.tell(threads + " " + seconds);
        return Double.parseDouble(answer("did ").substring(4));
    }

    private String answer(String beginning) throws IOException {
        try {
            var lines = process.until(beginning);
            return lines.get(lines.size() - 1);
        } catch (IOException e) {
            throw new IOException("a process with holds has ended: " + Files.readString(log), e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
