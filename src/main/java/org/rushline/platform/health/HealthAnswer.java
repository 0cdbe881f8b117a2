package org.rushline.platform.health;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;

/** Answers of health checks. Anybody may read them: they say no address, user or statement. */
public final class HealthAnswer {

    private HealthAnswer() {}

    public static HealthCheckResponse up(String check, Map<String, Long> data) {
        return new HealthCheckResponse(check, Status.UP, Optional.of(Map.copyOf(data)));
    }

    public static HealthCheckResponse down(String check, String reason, Map<String, Long> data) {
        var all = new TreeMap<String, Object>(data);
        all.put("reason", reason);
        return new HealthCheckResponse(check, Status.DOWN, Optional.of(all));
    }
}
