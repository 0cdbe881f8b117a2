package org.rushline.changelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.RequiredSettings;
import org.rushline.platform.startup.Setting;

/** How often the log is read, and which lag is too long. */
@ApplicationScoped
class ChangeLogSettings implements RequiredSettings {

    private static final long SHORTEST_POLL = 10;

    @Inject
    @ConfigProperty(name = "rushline.changes.poll.millis", defaultValue = "200")
    @Setting(
            unit = "milliseconds",
            value =
                    "The time between two reads of the change log by one listener; an empty read takes a"
                            + " fifth of a millisecond.")
    long pollMillis;

    @Inject
    @ConfigProperty(name = "rushline.changes.lag.seconds", defaultValue = "30")
    @Setting(
            unit = "seconds",
            value = "A node that is so far behind the change log is no longer ready.")
    long lagSeconds;

    @Override
    public List<String> faults() {
        var faults = new ArrayList<String>();
        if (pollMillis < SHORTEST_POLL) {
            faults.add("RUSHLINE_CHANGES_POLL_MILLIS must be at least " + SHORTEST_POLL);
        }
        if (lagSeconds < 1) {
            faults.add("RUSHLINE_CHANGES_LAG_SECONDS must be at least 1");
        }
        return faults;
    }

    Duration poll() {
        return Duration.ofMillis(pollMillis);
    }

    Duration lag() {
        return Duration.ofSeconds(lagSeconds);
    }
}
