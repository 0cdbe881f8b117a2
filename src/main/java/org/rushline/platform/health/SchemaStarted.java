package org.rushline.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.rushline.platform.startup.SchemaReady;

/** Up once the database has the schema this version needs. */
@Startup
@ApplicationScoped
class SchemaStarted implements HealthCheck {

    private volatile boolean migrated;

    void migrated(@Observes SchemaReady ready) {
        migrated = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema").status(migrated).build();
    }
}
