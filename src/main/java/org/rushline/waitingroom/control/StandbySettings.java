package org.rushline.waitingroom.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.Setting;

/** When a room that has opened by itself ends. */
@ApplicationScoped
class StandbySettings {

    @Inject
    @ConfigProperty(name = "rushline.standby.quiet.seconds", defaultValue = "300")
    @Setting(
            unit = "seconds",
            value =
                    "A waiting room on standby that has opened by itself ends after so long with nobody"
                            + " waiting and few at the seats; sooner, it would open and end all evening.")
    int quietSeconds;

    int quietSeconds() {
        return quietSeconds;
    }
}
