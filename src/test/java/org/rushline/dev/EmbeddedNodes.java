package org.rushline.dev;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The nodes of the embedded run: the first speaks on the console; with {@code mvn -Pcluster} the
 * others follow once it is ready, one after the other, each on the next port.
 */
final class EmbeddedNodes implements Runnable {

    /** Starts in two thirds of the time, and runs slower: the benchmark uses other settings. */
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path wlp;
    private final Path war;
    private final int firstPort;
    private final int count;

    /**
     * @param wlp the installed Open Liberty, with the embedded run's settings in its server {@code
     *     rushline}
     * @param war as a file or unpacked
     */
    EmbeddedNodes(Path wlp, Path war, int firstPort, int count) {
        this.wlp = wlp;
        this.war = war;
        this.firstPort = firstPort;
        this.count = count;
    }

    void portsMustBeFree() {
        Ports.mustBeFree(firstPort, "the server", "http.port");
        for (var node = 2; node <= count; node++) {
            Ports.mustBeFree(port(node), "node " + node, "http.port");
        }
    }

    ServerProcess startFirst() throws IOException {
        var name = name(1);
        ServerFolder.renew(ServerProcess.folder(wlp, name), war, JVM);
        return stopped(ServerProcess.run(wlp, name, environment(1), Redirect.INHERIT));
    }

    URI first() {
        return URI.create("http://localhost:" + firstPort);
    }

    @Override
    public void run() {
        try {
            if (!ServerProcess.waitUntilReady(first(), PATIENCE)) {
                return;
            }
            for (var node = 2; node <= count; node++) {
                start(node);
            }
        } catch (IOException e) {
            System.out.println("No further node starts: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(int node) throws IOException, InterruptedException {
        var server = stopped(ServerProcess.start(wlp, name(node), war, JVM, environment(node)));
        var outcome =
                server.waitUntil(server::ready, PATIENCE)
                        ? "is open: " + server.address()
                        : "did not get ready";
        System.out.printf(
                "Node %d of %d %s (its messages: %s)%n", node, count, outcome, server.output());
    }

    private static ServerProcess stopped(ServerProcess server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    private static String name(int node) {
        return "rushline-" + node;
    }

    private int port(int node) {
        return firstPort + node - 1;
    }

    /** The same settings for all; the cluster's port finds a free one by itself. */
    private Map<String, String> environment(int node) throws IOException {
        var environment = Settings.of(ServerProcess.folder(wlp, "rushline"));
        environment.put("HTTP_PORT", Integer.toString(port(node)));
        if (node > 1) {
            environment.merge("RUSHLINE_SEARCH_FOLDER", "-" + node, String::concat);
        }
        return environment;
    }
}
