package org.rushline.stripe;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The simulator as a server of its own, in this JVM, for this machine only. */
public final class StripeSimulator implements AutoCloseable {

    /** Known to everybody: a production server refuses them. */
    public static final String SECRET_KEY = "sk_test_demo_only";

    public static final String PUBLISHABLE_KEY = "pk_test_demo_only";
    public static final String WEBHOOK_SECRET = "whsec_demo-only-secret-that-everybody-knows";

    static {
        // Read once, by the first server: without, answers wait for acknowledgements, and of many
        // connections that are kept open most would be closed under their users.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Simulation simulation;
    private final URI address;

    private StripeSimulator(HttpServer server) {
        this.server = server;
        this.address = URI.create("http://localhost:" + server.getAddress().getPort());
        this.threads = Executors.newCachedThreadPool(StripeSimulator::daemon);
        this.simulation = new Simulation(address);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "stripe-simulator");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * @param port 0 for any that is free
     * @throws java.net.BindException if it is taken
     */
    public static StripeSimulator start(int port) throws IOException {
        var local = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var simulator = new StripeSimulator(HttpServer.create(local, 1024));
        simulator.server.setExecutor(simulator.threads);
        simulator.simulation.serve(simulator.server);
        // The server's own thread is a daemon only if the one that starts it is.
        var starter = daemon(simulator.server::start);
        starter.start();
        return simulator;
    }

    /**
     * Runs on its own.
     *
     * @param args the port, the shop's address for webhooks, their secret
     */
    public static void main(String... args) throws IOException, InterruptedException {
        startBeside(Integer.valueOf(args[0]), args[1], args[2], null);
        Thread.currentThread().join();
    }

    /**
     * Runs on beside whatever this JVM does. Its types are those that every class loader shares.
     *
     * @param memory the file that payments are kept in; null to forget them
     */
    public static void startBeside(Integer port, String webhook, String secret, Path memory)
            throws IOException {
        @SuppressWarnings("resource") // ends with the JVM
        var simulator = start(port);
        if (memory != null) {
            simulator.simulation.ledger.keepIn(memory);
        }
        simulator.simulation.webhooks.to(new WebhookEndpoint(List.of(URI.create(webhook)), secret));
    }

    public URI address() {
        return address;
    }

    public SimulatorControl control() {
        return SimulatorControl.at(address);
    }

    @Override
    public void close() {
        simulation.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
