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
final class Welcome implements Runnable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final URI server;
    private final Path data;
    private final PrintStream out = System.out;

    private Welcome(int httpPort, Path data) {
        this.server = URI.create("http://localhost:" + httpPort);
        this.data = data;
    }

    static void whenReady(int httpPort, Path data) {
        var thread = new Thread(new Welcome(httpPort, data), "welcome");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            if (ready()) {
                out.println(
                        """

                        Rushline is open: %s
                          a buyer     buyer@demo.example     rushline-demo
                          an operator operator@demo.example  rushline-demo
                        Ctrl-C stops the server and its database. Data stay in %s
                        """
                                .formatted(server, data));
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
