package org.rushline.testing;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rushline.dev.Ports;
import org.rushline.dev.ServerProcess;
import org.rushline.dev.Settings;

/** One server process of a {@link Cluster}. Its address stays the same when it is started again. */
public final class Node {

    static final String DATABASE = "cluster";

    private static final Path WLP = Path.of(System.getProperty("wlp.home"));
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final List<String> SMALL =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=160m",
                    "-XX:+UseSerialGC",
                    "-Xmx512m");

    private final String name;
    private final URI address;
    private final Path war;
    private final List<String> jvm;
    private final Map<String, String> environment;
    private ServerProcess process;

    Node(String name, Path war, List<String> jvm, Map<String, String> environment)
            throws IOException {
        this.name = name;
        this.war = war;
        this.jvm = new ArrayList<>(SMALL);
        this.jvm.addAll(jvm);
        var port = Ports.free();
        this.address = URI.create("http://localhost:" + port);
        this.environment = new HashMap<>(likeTheTestServer());
        this.environment.put("HTTP_PORT", Integer.toString(port));
        this.environment.put("RUSHLINE_NODE_NAME", name);
        this.environment.put("RUSHLINE_DB_NAME", DATABASE);
        this.environment.put("RUSHLINE_DB_POOL", "20");
        this.environment.put("RUSHLINE_CLUSTER_PORT", Integer.toString(Ports.free()));
        this.environment.put("RUSHLINE_LOG_LEVEL", "INFO");
        this.environment.putAll(environment);
    }

    private static Map<String, String> likeTheTestServer() throws IOException {
        return Settings.of(WLP.resolve("usr/servers").resolve(System.getProperty("it.server")));
    }

    void launch() {
        try {
            process = ServerProcess.start(WLP, name, war, jvm, environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After it was killed or stopped: starts it again, and waits until it is ready. */
    public void startAgain() throws InterruptedException {
        launch();
        if (!process.waitUntil(this::ready, PATIENCE)) {
            throw new AssertionError(name + " did not get ready: " + said());
        }
    }

    /** As kill -9: it can tell nobody, and write nothing. */
    public void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** As a deployment does: lets it finish what it is at. */
    public void stop() {
        process.close();
    }

    /** From now on it does nothing, as in a very long garbage collection; its sockets stay open. */
    public void freeze() {
        process.freeze();
    }

    public void thaw() {
        process.thaw();
    }

    public boolean runs() {
        return process != null && process.runs();
    }

    /** Where it listens. */
    public Set<InetSocketAddress> sockets() throws IOException {
        return Sockets.listening(process.pid());
    }

    /** Where its settings say that it does: for people, and for other nodes. */
    public Set<InetSocketAddress> settledSockets() {
        return Stream.of("HTTP_PORT", "RUSHLINE_CLUSTER_PORT")
                .map(variable -> Integer.valueOf(environment.get(variable)))
                .map(port -> new InetSocketAddress(environment.get("HTTP_HOST"), port))
                .collect(Collectors.toSet());
    }

    public String name() {
        return name;
    }

    public URI address() {
        return address;
    }

    /** All it has said since it was started. */
    public String said() {
        return process == null ? "" : process.said();
    }

    /** Somebody who is not signed in. */
    public Http http() {
        return Http.at(address);
    }

    /** Signs the operator in here. */
    public Http operator() {
        return http().asOperator();
    }

    public boolean ready() {
        return process.ready();
    }

    /** The number of nodes that it sees, itself included; 0 if it does not answer. */
    public int sees() {
        try {
            return Http.json(http().within(SOON).get("/health/ready"))
                    .getJsonArray("checks")
                    .stream()
                    .map(JsonValue::asJsonObject)
                    .filter(check -> check.getString("name").equals("grid"))
                    .mapToInt(check -> check.getJsonObject("data").getInt("nodes"))
                    .sum();
        } catch (Http.NoAnswer e) {
            return 0;
        }
    }
}
