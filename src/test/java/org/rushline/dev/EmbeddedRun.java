package org.rushline.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** What {@code mvn} does: database, Stripe simulator and server, until it is told to stop. */
public final class EmbeddedRun {

    /** How a server ends that was told to, by Ctrl-C or by whoever stops this process. */
    private static final Set<Integer> TOLD_TO = Set.of(0, 130, 143);

    private EmbeddedRun() {}

    /**
     * Returns when the server has ended.
     *
     * @param args the data folder, the installed Open Liberty, the WAR, the ports of server,
     *     database and Stripe simulator, how many nodes
     * @throws CannotStart with what to do about it
     */
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        var data = Path.of(args[0]);
        var httpPort = port(args[3], "http.port");
        var dbPort = port(args[4], "db.port");
        var nodes =
                new EmbeddedNodes(
                        Path.of(args[1]), Path.of(args[2]), httpPort, Integer.parseInt(args[6]));
        nodes.portsMustBeFree();
        var left = EmbeddedDatabase.runsAlready(data, dbPort);
        if (!left) {
            Ports.mustBeFree(dbPort, "PostgreSQL", "db.port");
        }
        Files.createDirectories(data);
        EmbeddedStripe.start(port(args[5], "stripe.port"), httpPort, data.resolve("stripe.jsonl"));
        if (!left) {
            EmbeddedDatabase.start(data, dbPort, EmbeddedDatabase.DURABLE);
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

    private static int port(String text, String property) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new CannotStart("-D" + property + "=" + text + " is not a port number.");
        }
        return Integer.parseInt(text);
    }
}
