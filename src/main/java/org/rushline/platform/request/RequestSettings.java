package org.rushline.platform.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.Setting;

/** What stands between clients and this server. */
@ApplicationScoped
class RequestSettings {

    @Inject
    @ConfigProperty(name = "rushline.trusted.hops", defaultValue = "0")
    @Setting(
            unit = "proxies",
            value =
                    "How many proxies of yours add to X-Forwarded-For; while it is 0, everybody behind a"
                            + " proxy shares its limits, and the log says so once.")
    int trustedHops;

    int trustedHops() {
        return trustedHops;
    }
}
