package org.rushline.search.indexing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
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
        return live.exists()
                ? HealthAnswer.up("search", data())
                : HealthAnswer.down("search", reason(), data());
    }

    private String reason() {
        return progress.failing()
                ? "the index can be neither opened nor made; the log says why"
                : "the index is being made";
    }

    private Map<String, Long> data() {
        var data = new HashMap<String, Long>();
        if (progress.running()) {
            data.put("done", progress.done());
            data.put("total", progress.total());
        }
        if (progress.failing()) {
            data.put("failing", 1L);
        }
        return data;
    }
}
