package org.rushline.waitingroom.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.Setting;

/** When waiting rooms slow down, and end, by themselves. */
@ApplicationScoped
class ControlSettings {

    @Inject
    @ConfigProperty(name = "rushline.brake.database.millis", defaultValue = "500")
    @Setting(
            unit = "milliseconds",
            value =
                    "While the database takes longer to answer a waiting room's question, which takes a"
                            + " few milliseconds on a good day, fewer may shop; half of it is quick again.")
    int databaseMillis;

    @Inject
    @ConfigProperty(name = "rushline.brake.checkout.millis", defaultValue = "3000")
    @Setting(
            unit = "milliseconds",
            value =
                    "While one in twenty buyers waits longer to reserve or to begin to pay, the waiting"
                            + " room lets fewer shop: after some seconds people reload, which makes it"
                            + " worse; half of it is quick again.")
    int checkoutMillis;

    @Inject
    @ConfigProperty(name = "rushline.brake.failures.percent", defaultValue = "20")
    @Setting(
            unit = "percent",
            value =
                    "While so many of those who reserve or begin to pay cannot, because the database or"
                            + " Stripe fails, the waiting room calls nobody; declined cards do not count.")
    int failuresPercent;

    @Inject
    @ConfigProperty(name = "rushline.brake.failures.least", defaultValue = "5")
    @Setting(
            unit = "failures",
            value =
                    "Fewer failures within half a minute do not stop a waiting room's calls: one or two"
                            + " are chance.")
    int failuresLeast;

    @Inject
    @ConfigProperty(name = "rushline.brake.quiet.seconds", defaultValue = "60")
    @Setting(
            unit = "seconds",
            value =
                    "After so long without such failures a waiting room calls again, for a quarter of"
                            + " its limit at first; what has just come back often fails again.")
    int quietSeconds;

    @Inject
    @ConfigProperty(name = "rushline.standby.quiet.seconds", defaultValue = "300")
    @Setting(
            unit = "seconds",
            value =
                    "A waiting room on standby that has opened by itself ends after so long with nobody"
                            + " waiting and few at the seats; sooner, it would open and end all evening.")
    int standbyQuietSeconds;

    BrakeLimits limits() {
        return new BrakeLimits(
                Duration.ofMillis(databaseMillis),
                Duration.ofMillis(checkoutMillis),
                failuresPercent,
                failuresLeast,
                quietSeconds);
    }

    /** After so long a room that has opened by itself ends. */
    int standbyQuietSeconds() {
        return standbyQuietSeconds;
    }
}
