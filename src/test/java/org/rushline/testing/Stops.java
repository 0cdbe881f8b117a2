package org.rushline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.rushline.platform.FailPoint;

/** Where one node's threads are to stop, so that it can be killed right there. */
public final class Stops {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;

    private Stops(Path folder) {
        this.folder = folder;
    }

    /** For a node that is told {@link #option()} and runs {@link #war()}. */
    public static Stops make() throws IOException {
        return new Stops(Files.createTempDirectory("stops"));
    }

    /** The shipped one, and somebody in it who stops. */
    public static Path war() {
        var war = Path.of(System.getProperty("shipped.war")).resolveSibling("stopping.war");
        Shipped.war()
                .addClass(StopAtMilestone.class)
                .as(ZipExporter.class)
                .exportTo(war.toFile(), true);
        return war;
    }

    /** For the node's JVM. */
    public String option() {
        return "-D" + StopAtMilestone.FOLDER + "=" + folder;
    }

    /** The next thread to come there stops. */
    public Stops at(FailPoint... milestones) {
        for (var failPoint : milestones) {
            try {
                Files.createFile(folder.resolve(failPoint.name()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    public boolean reached(FailPoint failPoint) {
        return Files.exists(folder.resolve(failPoint + StopAtMilestone.REACHED));
    }

    public void awaitReached(FailPoint failPoint) {
        Await.until(PATIENCE, () -> reached(failPoint));
    }

    /** Waiting threads go on, and no other waits any more. */
    public void letGo() {
        for (var failPoint : FailPoint.values()) {
            try {
                Files.deleteIfExists(folder.resolve(failPoint.name()));
                Files.deleteIfExists(folder.resolve(failPoint + StopAtMilestone.REACHED));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
