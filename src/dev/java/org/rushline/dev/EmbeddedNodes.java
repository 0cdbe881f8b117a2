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

    /**
     * Starts in two thirds of the time, and runs slower: the benchmark uses other settings. With
     * one compiler the JVM keeps 48 MB for code, which a server fills in half a minute.
     */
    private static final List<String> JVM =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=160m",
                    "-XX:+UseSerialGC");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final RunSettings run;

    EmbeddedNodes(RunSettings run) {
        this.run = run;
    }

    void portsMustBeFree() {
        Ports.mustBeFree(run.httpPort(), "the server", "http.port");
        for (var node = 2; node <= run.nodes(); node++) {
            Ports.mustBeFree(port(node), "node " + node, "http.port");
        }
    }

    ServerProcess startFirst() throws IOException {
        var name = name(1);
        ServerFolder.renew(ServerProcess.folder(run.wlp(), name), run.war(), JVM);
        return stopped(ServerProcess.run(run.wlp(), name, environment(1), Redirect.INHERIT));
    }

    URI first() {
        return run.address();
    }

    @Override
    public void run() {
        try {
            if (!ServerProcess.waitUntilReady(first(), PATIENCE)) {
                return;
            }
            for (var node = 2; node <= run.nodes(); node++) {
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
                stopped(
                        ServerProcess.start(
                                run.wlp(), name(node), run.war(), JVM, environment(node)));
        var outcome =
                server.waitUntil(server::ready, PATIENCE)
                        ? "is open: " + server.address()
                        : "did not get ready";
        System.out.printf(
                "Node %d of %d %s (its messages: %s)%n",
                node, run.nodes(), outcome, server.output());
    }

    private static ServerProcess stopped(ServerProcess server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** Its port in its name: two runs share the installed server, not its folder. */
    private String name(int node) {
        return "rushline-" + port(node);
    }

    private int port(int node) {
        return run.httpPort() + node - 1;
    }

    /** The same settings for all; the cluster's port finds a free one by itself. */
    private Map<String, String> environment(int node) throws IOException {
        var environment = Settings.of(ServerProcess.folder(run.wlp(), "rushline"));
        var stripe = "http://localhost:" + run.stripePort();
        environment.put("HTTP_HOST", run.httpHost());
        environment.put("HTTP_PORT", Integer.toString(port(node)));
        environment.put("RUSHLINE_DB_PORT", Integer.toString(run.dbPort()));
        environment.put("RUSHLINE_STRIPE_API_BASE", stripe);
        environment.put("RUSHLINE_STRIPE_FORM", stripe + "/v3/");
        environment.put("RUSHLINE_SEARCH_FOLDER", searchFolder(node).toString());
        return environment;
    }

    private Path searchFolder(int node) {
        return run.data().resolve(node == 1 ? "search" : "search-" + node);
    }
}
