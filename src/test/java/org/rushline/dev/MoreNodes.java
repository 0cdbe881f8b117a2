package org.rushline.dev;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The other nodes of {@code mvn -Pcluster}: once the first is ready they start one after the other,
 * with its settings and its database, each on the next port.
 */
public final class MoreNodes implements Runnable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path wlp;
    private final Path war;
    private final int firstPort;
    private final int nodes;

    private MoreNodes(Path wlp, Path war, int firstPort, int nodes) {
        this.wlp = wlp;
        this.war = war;
        this.firstPort = firstPort;
        this.nodes = nodes;
    }

    /**
     * @param args the installed Open Liberty, the WAR, the first node's port, how many nodes in all
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        Lasting.twin(MoreNodes.class)
                .getMethod("startLater", String[].class)
                .invoke(null, (Object) args);
    }

    /** As main, and goes on when main has returned. */
    public static void startLater(String[] args) {
        var others =
                new MoreNodes(
                        Path.of(args[0]),
                        Path.of(args[1]),
                        Integer.parseInt(args[2]),
                        Integer.parseInt(args[3]));
        for (var node = 2; node <= others.nodes; node++) {
            Ports.mustBeFree(others.firstPort + node - 1, "node " + node, "http.port");
        }
        var thread = new Thread(others, "more nodes");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            var first = URI.create("http://localhost:" + firstPort);
            if (!ServerProcess.waitUntilReady(first, PATIENCE)) {
                return;
            }
            for (var node = 2; node <= nodes; node++) {
                start(node);
            }
        } catch (IOException e) {
            System.out.println("No further node starts: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(int node) throws IOException, InterruptedException {
        var server =
                ServerProcess.start(wlp, "rushline-" + node, war, List.of(), environment(node));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        var outcome =
                server.waitUntil(server::ready, PATIENCE)
                        ? "is open: " + server.address()
                        : "did not get ready";
        System.out.printf(
                "Node %d of %d %s (its messages: %s)%n", node, nodes, outcome, server.output());
    }

    /** The first node's settings; the cluster's port finds a free one by itself. */
    private Map<String, String> environment(int node) throws IOException {
        var environment = Settings.of(wlp.resolve("usr/servers/rushline"));
        environment.put("HTTP_PORT", Integer.toString(firstPort + node - 1));
        environment.merge("RUSHLINE_SEARCH_FOLDER", "-" + node, String::concat);
        return environment;
    }
}
