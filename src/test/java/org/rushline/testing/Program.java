package org.rushline.testing;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.rushline.dev.ParentWatch;

/** A class with a main method in a JVM of its own, which reads and writes one line at a time. */
public final class Program implements AutoCloseable {

    private static final long PATIENCE_MINUTES = 10;

    private final Process process;
    private final BlockingQueue<Optional<String>> said = new LinkedBlockingQueue<>();
    private final PrintStream orders;

    private Program(Process process) {
        this.process = process;
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        var reader = new Thread(this::read, "what a program says");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        process.inputReader(StandardCharsets.UTF_8).lines().map(Optional::of).forEach(said::add);
        said.add(Optional.empty());
    }

    /**
     * @param complaints where it writes what is no answer
     */
    public static Program start(
            Class<?> main, List<String> jvm, Redirect complaints, Object... arguments)
            throws IOException {
        var command = command(main, jvm, arguments);
        var process = new ProcessBuilder(command).redirectError(complaints).start();
        ParentWatch.put(process.toHandle());
        return new Program(process);
    }

    /** The command that starts a class of ours in another JVM. */
    public static List<String> command(Class<?> main, List<String> jvm, Object... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        return command;
    }

    public void tell(String order) {
        orders.println(order);
    }

    /** Its output up to the line that begins so, that one included. */
    public List<String> until(String beginning) throws IOException {
        var lines = new ArrayList<String>();
        do {
            lines.add(next());
        } while (!lines.get(lines.size() - 1).startsWith(beginning));
        return lines;
    }

    private String next() throws IOException {
        try {
            var next = said.poll(PATIENCE_MINUTES, TimeUnit.MINUTES);
            return Optional.ofNullable(next)
                    .flatMap(line -> line)
                    .orElseThrow(() -> new IOException("it says no more"));
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    /** Ours: inside Maven it is not the one that the JVM was started with. */
    private static String classPath() {
        return Program.class.getClassLoader() instanceof URLClassLoader loader
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
