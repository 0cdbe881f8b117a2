package org.rushline.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Several nodes as operators run them: the shipped WAR in server processes of their own, on one
 * database that nobody else uses. Otherwise they are told what the test server is told. Closing it,
 * or the end of the test's JVM however it comes, ends them all.
 *
 * <pre>{@code
 * try (var cluster = Cluster.of(2).with("RUSHLINE_HOLD_MINUTES", "1").start()) {
 *     cluster.node(1).kill();
 *     …
 * }
 * }</pre>
 */
public final class Cluster implements AutoCloseable {

    /** Long enough for nodes to start, meet, part and meet again on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final List<Node> nodes;
    private final int databasePort;
    private final String databaseName;

    private Cluster(List<Node> nodes, int databasePort, String databaseName) {
        this.nodes = nodes;
        this.databasePort = databasePort;
        this.databaseName = databaseName;
    }

    public static Setup of(int nodes) {
        return new Setup(nodes);
    }

    public List<Node> nodes() {
        return nodes;
    }

    /** The first is number 1. */
    public Node node(int number) {
        return nodes.get(number - 1);
    }

    /** To the database that they share. */
    public Connection connect() throws SQLException {
        return TheDatabase.connect(databasePort, databaseName);
    }

    /** Starts those that do not run, all at once, and waits until the cluster is whole. */
    public void startAgain() {
        nodes.stream().filter(node -> !node.runs()).forEach(Node::launch);
        awaitWhole();
    }

    /** Waits until every node that runs is ready and sees all others that do. */
    public void awaitWhole() {
        try {
            Await.until(PATIENCE, this::isWhole);
        } catch (AssertionError e) {
            throw new AssertionError(messages(), e);
        }
    }

    private boolean isWhole() {
        var running = nodes.stream().filter(Node::runs).toList();
        return !running.isEmpty()
                && running.stream().allMatch(node -> node.ready() && node.sees() == running.size());
    }

    private String messages() {
        var messages = new StringBuilder("The nodes did not come together.");
        for (var node : nodes) {
            messages.append("\n--- ").append(node.name()).append("\n").append(node.said());
        }
        return messages.toString();
    }

    @Override
    public void close() {
        nodes.forEach(Node::kill);
    }

    public static final class Setup {

        private final int count;
        private final Map<Integer, Map<String, String>> environments = new HashMap<>();
        private final Map<Integer, List<String>> jvms = new HashMap<>();
        private int databasePort = TheDatabase.port();
        private Path war = Path.of(System.getProperty("shipped.war"));
        private String name = "cluster-node-";

        private Setup(int count) {
            this.count = count;
        }

        /** An environment variable of all nodes. */
        public Setup with(String variable, String value) {
            numbers().forEach(node -> with(node, variable, value));
            return this;
        }

        /** An environment variable of one node; the first is number 1. */
        public Setup with(int node, String variable, String value) {
            environments.computeIfAbsent(node, n -> new HashMap<>()).put(variable, value);
            return this;
        }

        /** An option of all nodes' JVMs, such as a system property. */
        public Setup jvm(String option) {
            numbers().forEach(node -> jvm(node, option));
            return this;
        }

        public Setup jvm(int node, String option) {
            jvms.computeIfAbsent(node, n -> new ArrayList<>()).add(option);
            return this;
        }

        /** Another one than that which ships. */
        public Setup war(Path other) {
            war = other;
            return this;
        }

        /** The servers' names before their number, so that clusters can run side by side. */
        public Setup named(String prefix) {
            name = prefix;
            return this;
        }

        /** In a PostgreSQL of the test's own. */
        public Setup onPostgres(int port) {
            databasePort = port;
            return this;
        }

        /** Starts all at once, and waits until each is ready and sees the others. */
        public Cluster start() throws SQLException, IOException {
            TheDatabase.makeAnew(databasePort, Node.DATABASE);
            with("RUSHLINE_DB_PORT", Integer.toString(databasePort));
            var cluster = new Cluster(nodes(), databasePort, Node.DATABASE);
            try {
                cluster.nodes.forEach(Node::launch);
                cluster.awaitWhole();
                return cluster;
            } catch (RuntimeException | Error e) {
                cluster.close();
                throw e;
            }
        }

        private List<Node> nodes() throws IOException {
            var nodes = new ArrayList<Node>();
            for (var number : numbers().boxed().toList()) {
                nodes.add(
                        new Node(
                                name + number,
                                war,
                                jvms.getOrDefault(number, List.of()),
                                environments.get(number)));
            }
            return List.copyOf(nodes);
        }

        private IntStream numbers() {
            return IntStream.rangeClosed(1, count);
        }
    }
}
