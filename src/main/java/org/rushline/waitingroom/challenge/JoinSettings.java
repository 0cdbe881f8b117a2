package org.rushline.waitingroom.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.Setting;

/** How many may join waiting rooms from one place. */
@ApplicationScoped
class JoinSettings {

    @Inject
    @ConfigProperty(name = "rushline.joins.per.minute", defaultValue = "3000")
    @Setting(
            unit = "joins a minute",
            value =
                    "People who join waiting rooms from one block of addresses; a carrier's whole town"
                            + " may be behind it, and whoever comes after them is told when to try again.")
    int perMinute;

    int perMinute() {
        return perMinute;
    }
}
