package org.rushline.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;

/** Runs for {@code mvn}: database, Stripe simulator and server, until it is told to stop. */
public final class EmbeddedRun {

    /** The exit statuses of a server that Ctrl-C or a signal has stopped. */
    private static final Set<Integer> TOLD_TO = Set.of(0, 130, 143);

    private EmbeddedRun() {}

    /**
     * Returns when the server has ended.
     *
     * @param args as {@link RunSettings#of} reads them
     * @throws CannotStart with what to do about it
     */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        var settings = RunSettings.of(args);
        var data = settings.data();
        if (settings.reachedByOthers()) {
            System.out.printf(
                    "WARNING: whoever reaches %s is let in: everybody knows the keys and passwords of this run.%n",
                    settings.httpHost());
        }
        var nodes = new EmbeddedNodes(settings);
        nodes.portsMustBeFree();
        var left = EmbeddedDatabase.runsAlready(data, settings.dbPort());
        if (!left) {
            Ports.mustBeFree(settings.dbPort(), "PostgreSQL", "db.port");
        }
        Files.createDirectories(data);
        EmbeddedStripe.start(
                settings.stripePort(), settings.httpPort(), data.resolve("stripe.jsonl"));
        if (!left) {
            EmbeddedDatabase.start(data, settings.dbPort(), EmbeddedDatabase.DURABLE);
        }
        var server = nodes.startFirst();
        inBackground(new Welcome(nodes.first(), data));
        inBackground(nodes);
        if (!TOLD_TO.contains(server.end())) {
            throw new CannotStart("The server has ended: its messages above say why.");
        }
    }

    private static void inBackground(Runnable task) {
        var thread = new Thread(task, task.getClass().getSimpleName());
        thread.setDaemon(true);
        thread.start();
    }
}
