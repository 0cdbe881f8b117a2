package org.rushline.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.rushline.platform.FailPoint;

/**
 * Put into a WAR under test: the first thread that reaches a milestone for which {@link Stops} has
 * laid a file stays there until that file is gone, or the server is.
 */
@ApplicationScoped
public class StopAtMilestone {

    static final String FOLDER = "rushline.test.stops";
    static final String REACHED = ".reached";

    private static final long PAUSE = 20;

    public void stop(@Observes FailPoint milestone) throws IOException, InterruptedException {
        var folder = Path.of(System.getProperty(FOLDER));
        var reached = folder.resolve(milestone + REACHED);
        try {
            Files.move(folder.resolve(milestone.name()), reached);
        } catch (NoSuchFileException nobodyIsToStop) {
            return;
        }
        while (Files.exists(reached)) {
            Thread.sleep(PAUSE);
        }
    }
}
