package org.rushline.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.Setting;

/** Limits of sign-in. */
@ApplicationScoped
class AccountSettings {

    @Inject
    @ConfigProperty(name = "rushline.attempts.per.minute", defaultValue = "300")
    @Setting(
            unit = "tries a minute",
            value =
                    "Sign-ins and sign-ups from one block of addresses to one node; a carrier's"
                            + " whole town may be behind it.")
    int attemptsPerMinute;

    int attemptsPerMinute() {
        return attemptsPerMinute;
    }
}
