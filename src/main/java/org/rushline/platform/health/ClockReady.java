package org.rushline.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A node whose clock is wrong shows wrong countdowns and refuses good tokens. */
@Readiness
@ApplicationScoped
class ClockReady implements HealthCheck {

    private static final Duration TOO_FAR = Duration.ofSeconds(2);

    @Inject DatabaseClock clock;

    @Override
    public HealthCheckResponse call() {
        var offset = clock.offset();
        var data = Map.of("offsetMillis", offset.toMillis());
        return offset.abs().compareTo(TOO_FAR) > 0
                ? HealthAnswer.down("clock", "more than two seconds from the database's", data)
                : HealthAnswer.up("clock", data);
    }
}
