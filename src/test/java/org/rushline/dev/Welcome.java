package org.rushline.dev;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

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
            if (ready()) {
                DemoCatalogue.load(server, data.resolve("demo-loaded"), OPERATOR, PASSWORD, out);
                out.println(
                        """

                        Rushline is open: %s
                          a buyer      buyer@demo.example     %s
                          an operator  %s  %s
                        Ctrl-C stops the server and its database. Data stay in %s
                        """
                                .formatted(server, PASSWORD, OPERATOR, PASSWORD, data));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ready() throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (answers()) {
                return true;
            }
            Thread.sleep(500);
        }
        out.println("The server is not ready after five minutes: look at its messages above.");
        return false;
    }

    private boolean answers() throws InterruptedException {
        var request =
                HttpRequest.newBuilder(server.resolve("/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            var client = HttpClient.newHttpClient();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
