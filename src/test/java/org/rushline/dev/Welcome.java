package org.rushline.dev;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Waits for the server, fills the catalogue on the first start, and says where to go. */
public final class Welcome implements Runnable {

    /** As in the pom's bootstrap properties. */
    private static final String OPERATOR = "operator@demo.example";

    private static final String PASSWORD = "rushline-demo";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final URI server;
    private final Path data;
    private final PrintStream out = System.out;

    private Welcome(int httpPort, Path data) {
        this.server = URI.create("http://localhost:" + httpPort);
        this.data = data;
    }

    /**
     * Begins to wait in a thread of its own. Public, and with types that every class loader shares,
     * because {@link EmbeddedRun} calls it through another one.
     */
    public static void whenReady(Integer httpPort, Path data) {
        var thread = new Thread(new Welcome(httpPort, data), "welcome");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            if (ServerProcess.waitUntilReady(server, PATIENCE)) {
                DemoCatalogue.load(server, data.resolve("demo-loaded"), OPERATOR, PASSWORD, out);
                out.println(
                        """

                        Rushline is open: %s
                          a buyer      buyer@demo.example     %s
                          an operator  %s  %s
                        Ctrl-C stops the server and its database. Data stay in %s
                        """
                                .formatted(server, PASSWORD, OPERATOR, PASSWORD, data));
            } else {
                out.println(
                        "The server is not ready after five minutes: look at its messages above.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
