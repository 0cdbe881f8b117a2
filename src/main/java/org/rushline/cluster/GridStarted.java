package org.rushline.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Up once this node is part of the cluster, be it the only one. */
@Startup
@ApplicationScoped
class GridStarted implements HealthCheck {

    @Inject Grid grid;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("grid").status(!grid.members().isEmpty()).build();
    }
}
