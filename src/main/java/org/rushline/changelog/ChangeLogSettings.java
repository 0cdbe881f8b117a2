package org.rushline.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How soon changes are seen, and how late is too late. */
@ApplicationScoped
class ChangeLogSettings {

    /**
     * Between two looks of each listener: a look that finds nothing costs a tenth of this in ms.
     */
    @Inject
    @ConfigProperty(name = "rushline.changes.poll.millis", defaultValue = "200")
    long pollMillis;

    /** A node that shows what was true so long ago should not be asked. */
    @Inject
    @ConfigProperty(name = "rushline.changes.lag.seconds", defaultValue = "30")
    long lagSeconds;

    Duration poll() {
        return Duration.ofMillis(pollMillis);
    }

    Duration lag() {
        return Duration.ofSeconds(lagSeconds);
    }
}
