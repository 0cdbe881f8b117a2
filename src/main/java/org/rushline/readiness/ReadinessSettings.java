package org.rushline.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rushline.platform.startup.Setting;

/** What the server has been told, as far as it is checked. */
@ApplicationScoped
class ReadinessSettings {

    @Inject
    @ConfigProperty(name = "rushline.db.pool")
    @Setting(
            unit = "connections",
            value = "What one node opens at most for the work of requests and jobs.")
    int pool;

    int pool() {
        return pool;
    }
}
