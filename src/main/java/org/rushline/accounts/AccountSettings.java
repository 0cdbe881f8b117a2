package org.rushline.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.Setting;

/** Limits of sign-in, and the first operator. */
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

    @Inject
    @ConfigProperty(name = "rushline.operator.email")
    @Setting("The address of the first operator, whose account the first start makes.")
    Optional<String> operatorEmail;

    @Inject
    @ConfigProperty(name = "rushline.operator.password")
    @Setting("The password of that account.")
    Optional<String> operatorPassword;

    int attemptsPerMinute() {
        return attemptsPerMinute;
    }

    Optional<String> operatorEmail() {
        return operatorEmail;
    }

    Optional<String> operatorPassword() {
        return operatorPassword;
    }
}
