package org.rushline.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.rushline.dev.Folders;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.StripeSimulator;

/**
 * Two nodes for all tests that do not need others: a pair takes half a minute to start. They have a
 * PostgreSQL and a Stripe of their own, and stop where they are told to. Registered as a static
 * extension, each class finds both running and seeing each other. They end after the last class.
 */
public final class SharedCluster implements BeforeAllCallback {

    private static final Namespace ALL_CLASSES = Namespace.create(SharedCluster.class);

    private Pair pair;

    @Override
    public void beforeAll(ExtensionContext test) throws IOException {
        pair =
                test.getRoot()
                        .getStore(ALL_CLASSES)
                        .getOrComputeIfAbsent(Pair.class, type -> Pair.start(), Pair.class);
        pair.mend();
    }

    public Cluster cluster() {
        return pair.cluster;
    }

    public Node node(int number) {
        return pair.cluster.node(number);
    }

    public OwnPostgres postgres() {
        return pair.postgres;
    }

    public SimulatorControl stripe() {
        return pair.simulator.control();
    }

    public List<Stops> stops() {
        return pair.stops;
    }

    /** The port of node 2; it stays when that node restarts. */
    public Path searchFolder() {
        return pair.searchFolder;
    }

    private record Pair(
            OwnPostgres postgres,
            StripeSimulator simulator,
            List<Stops> stops,
            Path searchFolder,
            Cluster cluster)
            implements AutoCloseable {

        static Pair start() {
            try {
                var postgres = OwnPostgres.start();
                var simulator = StripeSimulator.start(0);
                var stops = List.of(Stops.make(), Stops.make());
                var searchFolder = Files.createTempDirectory("index-of-two");
                var cluster =
                        Cluster.of(2)
                                .onPostgres(postgres.port())
                                .named("shared-node-")
                                .war(Stops.war())
                                .jvm(1, stops.get(0).option())
                                .jvm(2, stops.get(1).option())
                                .with("RUSHLINE_STRIPE_API_BASE", simulator.address().toString())
                                .with("RUSHLINE_CHANGES_LAG_SECONDS", "3")
                                .with("RUSHLINE_JOINS_PER_MINUTE", "1000000")
                                .with(2, "RUSHLINE_SEARCH_FOLDER", searchFolder.toString())
                                .start();
                return new Pair(postgres, simulator, stops, searchFolder, cluster);
            } catch (IOException | SQLException e) {
                throw new AssertionError(e);
            }
        }

        /** Removes what the class before has left. */
        void mend() throws IOException {
            postgres.startAgain();
            stops.forEach(Stops::letGo);
            cluster.nodes().stream().filter(Node::runs).forEach(Node::thaw);
            cluster.startAgain();
        }

        @Override
        public void close() throws IOException {
            cluster.close();
            simulator.close();
            postgres.close();
            Folders.empty(searchFolder);
        }
    }
}
