package org.rushline.dev;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Fills an empty catalogue with real places, fixtures and works, through the operator API like
 * anybody else would.
 *
 * <p>Everything has a reference that never changes, so a load that was interrupted goes on at the
 * next start; once all is there, a marker file lets later starts skip it.
 */
public final class DemoCatalogue {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    private final OperatorClient client;
    private final DemoProgress progress;
    private final String password;

    private DemoCatalogue(OperatorClient client, DemoProgress progress, String password) {
        this.client = client;
        this.progress = progress;
        this.password = password;
    }

    /**
     * The result of a load.
     *
     * @param events that are in the catalogue now
     * @param onSale of which have tickets now
     * @param problems a line for each thing that could not be loaded
     */
    public record Summary(int events, int onSale, List<String> problems) {}

    /**
     * Loads what is missing. Never throws: what goes wrong is said on {@code out} and in the
     * summary.
     *
     * @param marker written when everything is there; if it exists, nothing is done
     * @param password the operator's, and the demo buyer's too
     */
    public static Summary load(
            URI server, Path marker, String operatorEmail, String password, PrintStream out) {
        if (Files.exists(marker)) {
            return new Summary(0, 0, List.of());
        }
        var client = new OperatorClient(server, operatorEmail, password);
        var catalogue = new DemoCatalogue(client, new DemoProgress(out), password);
        return catalogue.load(marker, LocalDate.now(ZoneOffset.UTC));
    }

    private Summary load(Path marker, LocalDate today) {
        var counts = new DemoCounts();
        try {
            awaitServer();
            client.signIn();
            makeBuyer();
            new DemoLoad(client, progress, new DemoData(today), counts).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            progress.problem("the rest", "interrupted");
        } catch (RuntimeException e) {
            progress.problem("the rest", e.getMessage());
        }
        var summary = counts.summary(progress.problems());
        conclude(summary, marker);
        return summary;
    }

    private void awaitServer() throws InterruptedException {
        if (!ServerProcess.waitUntilReady(client.server(), READY_WITHIN)) {
            throw new IllegalStateException("the server is not ready after five minutes");
        }
    }

    private void makeBuyer() throws InterruptedException {
        var buyer =
                DemoJson.object()
                        .add("email", "buyer@demo.example")
                        .add("password", password)
                        .add("name", "Robin Buyer")
                        .build();
        var answer = client.post("/api/accounts", buyer);
        if (answer.status() >= 400 && answer.status() != 409) {
            progress.problem("the demo buyer", DemoJson.problem(answer.status(), answer.body()));
        }
    }

    private void conclude(Summary summary, Path marker) {
        var loaded =
                "%,d events, %,d of them on sale".formatted(summary.events(), summary.onSale());
        if (!summary.problems().isEmpty()) {
            progress.say(
                    "%s; %,d problems. The next start goes on from here."
                            .formatted(loaded, summary.problems().size()));
            return;
        }
        progress.say("done, " + loaded);
        try {
            Files.createDirectories(marker.toAbsolutePath().getParent());
            Files.writeString(marker, loaded + System.lineSeparator());
        } catch (IOException e) {
            progress.say("its marker could not be written, the next start looks again: " + e);
        }
    }
}
