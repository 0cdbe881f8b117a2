package org.rushline.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.rushline.platform.FailPoint;

/**
 * Part of a WAR under test. If {@link Stops} has laid a file for a fail point, the first thread
 * that reaches it waits until that file is gone, or the server is.
 */
@ApplicationScoped
public class StopAtMilestone {

    static final String FOLDER = "rushline.test.stops";
    static final String REACHED = ".reached";

    private static final long PAUSE = 20;

    public void stop(@Observes FailPoint failPoint) throws IOException, InterruptedException {
        var folder = Path.of(System.getProperty(FOLDER));
        var reached = folder.resolve(failPoint + REACHED);
        try {
            Files.move(folder.resolve(failPoint.name()), reached);
        } catch (NoSuchFileException nobodyIsToStop) {
            return;
        }
        while (Files.exists(reached)) {
            Thread.sleep(PAUSE);
        }
    }
}
