package org.rushline.dev;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Waits for the server, says where to go, and fills the catalogue on the first start. */
final class Welcome implements Runnable {

    /** As in the pom's bootstrap properties. */
    private static final String OPERATOR = "operator@demo.example";

    private static final String PASSWORD = "rushline-demo";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final URI server;
    private final Path data;
    private final PrintStream out = System.out;

    Welcome(URI server, Path data) {
        this.server = server;
        this.data = data;
    }

    @Override
    public void run() {
        try {
            if (ServerProcess.waitUntilReady(server, PATIENCE)) {
                out.println(
                        """

                        Rushline is open: %s
                          a buyer      buyer@demo.example     %s
                          an operator  %s  %s
                        Ctrl-C stops the server and its database. Data stay in %s
                        """
                                .formatted(server, PASSWORD, OPERATOR, PASSWORD, data));
                var loaded =
                        DemoCatalogue.load(
                                server, data.resolve("demo-loaded"), OPERATOR, PASSWORD, out);
                if (loaded.onSale() > 0) {
                    new DemoHotNight(new OperatorClient(server, OPERATOR, PASSWORD), out).begin();
                }
            } else {
                out.println(
                        "The server is not ready after five minutes: look at its messages above.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
