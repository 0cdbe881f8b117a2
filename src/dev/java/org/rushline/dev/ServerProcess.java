package org.rushline.dev;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A Liberty server of its own, set up as an operator would: our server.xml, a WAR, and everything
 * else by environment variables.
 */
public final class ServerProcess implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Redirect output;
    private final URI address;

    private ServerProcess(Process process, Redirect output, URI address) {
        this.process = process;
        this.output = output;
        this.address = address;
    }

    /**
     * @param wlp the installed Open Liberty
     * @param name of the server; its folder is made anew, but for what Liberty notes for itself
     * @param environment of the process; {@code HTTP_PORT} must be in it
     */
    public static ServerProcess start(
            Path wlp, String name, Path war, List<String> jvm, Map<String, String> environment)
            throws IOException {
        return start(wlp, name, war, jvm, "", environment);
    }

    /**
     * @param defaults elements of a server.xml, which ours overrides
     */
    public static ServerProcess start(
            Path wlp,
            String name,
            Path war,
            List<String> jvm,
            String defaults,
            Map<String, String> environment)
            throws IOException {
        var folder = folder(wlp, name);
        ServerFolder.make(folder, war, jvm);
        ServerFolder.put(folder.resolve("configDropins/defaults/of-the-test.xml"), defaults);
        return run(wlp, name, environment, Redirect.to(folder.resolve("console.log").toFile()));
    }

    /** Runs a server whose folder is there. */
    static ServerProcess run(
            Path wlp, String name, Map<String, String> environment, Redirect output)
            throws IOException {
        var builder =
                new ProcessBuilder(wlp.resolve("bin/server").toString(), "run", name)
                        .redirectErrorStream(true)
                        .redirectOutput(output);
        builder.environment().keySet().removeIf(key -> key.startsWith("RUSHLINE_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        var address =
                address(
                        environment.getOrDefault("HTTP_HOST", "*"),
                        Integer.parseInt(environment.get("HTTP_PORT")));
        var process = builder.start();
        ParentWatch.put(process.toHandle());
        return new ServerProcess(process, output, address);
    }

    /** The address at which we reach a server that listens there. */
    static URI address(String host, int port) {
        var everywhere = List.of("*", "0.0.0.0", "127.0.0.1").contains(host);
        return URI.create("http://" + (everywhere ? "localhost" : host) + ":" + port);
    }

    static Path folder(Path wlp, String name) {
        return wlp.resolve("usr/servers").resolve(name);
    }

    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    /** All it has said so far. */
    public String said() {
        try {
            return Files.readString(output());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The status it answers with, or 0 if it does not answer. */
    public int status(String path) {
        return status(address.resolve(path));
    }

    private static int status(URI place) {
        var request = HttpRequest.newBuilder(place).timeout(Duration.ofSeconds(5)).build();
        try {
            HttpResponse<Void> answer = CLIENT.send(request, BodyHandlers.discarding());
            return answer.statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    public boolean ready() {
        return ready(address);
    }

    static boolean ready(URI server) {
        return status(server.resolve("/health/ready")) == 200;
    }

    /** Where all it says is written to. */
    Path output() {
        return output.file().toPath();
    }

    /** Waits until this is so; false if time is up or the process has ended. */
    public boolean waitUntil(BooleanSupplier condition, Duration limit)
            throws InterruptedException {
        return waitUntil(condition, process::isAlive, limit);
    }

    /** Waits until the server at this address is ready; false if time is up. */
    static boolean waitUntilReady(URI server, Duration limit) throws InterruptedException {
        return waitUntil(() -> ready(server), () -> true, limit);
    }

    private static boolean waitUntil(
            BooleanSupplier condition, BooleanSupplier worthWaiting, Duration limit)
            throws InterruptedException {
        var deadline = Instant.now().plus(limit);
        while (worthWaiting.getAsBoolean() && Instant.now().isBefore(deadline)) {
            if (condition.getAsBoolean()) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    /** Waits for its end; the exit code. */
    int end() {
        return process.onExit().join().exitValue();
    }

    public boolean runs() {
        return process.isAlive();
    }

    /** As kill -9: it has no time for anything. Returns when it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Stops its clock, so to say: it answers nobody, and its sockets stay open. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().onExit().join();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Asks it to stop, and makes it stop if it does not within half a minute. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
