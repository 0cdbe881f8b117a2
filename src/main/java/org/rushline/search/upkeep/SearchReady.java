package org.rushline.search.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.rushline.platform.health.HealthAnswer;
import org.rushline.search.LiveIndex;

/** Whether this node has an index; while a new one is made the old one will do. */
@Readiness
@ApplicationScoped
class SearchReady implements HealthCheck {

    @Inject LiveIndex live;
    @Inject Progress progress;

    @Override
    public HealthCheckResponse call() {
        var data =
                progress.running()
                        ? Map.of("done", progress.done(), "total", progress.total())
                        : Map.<String, Long>of();
        return live.exists()
                ? HealthAnswer.up("search", data)
                : HealthAnswer.down("search", "the index is being made", data);
    }
}
