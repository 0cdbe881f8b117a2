package org.rushline.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ClockReadyTest {

    @Test
    void two_seconds_are_tolerated() {
        assertThat(readyAt(Duration.ofSeconds(2))).isEqualTo(Status.UP);
        assertThat(readyAt(Duration.ofSeconds(-2))).isEqualTo(Status.UP);
    }

    @Test
    void more_than_two_seconds_either_way_make_it_unready() {
        assertThat(readyAt(Duration.ofMillis(2001))).isEqualTo(Status.DOWN);
        assertThat(readyAt(Duration.ofMillis(-2001))).isEqualTo(Status.DOWN);
    }

    private static Status readyAt(Duration offset) {
        var ready = new ClockReady();
        ready.clock =
                new DatabaseClock() {
                    @Override
                    public Duration offset() {
                        return offset;
                    }
                };
        return ready.call().getStatus();
    }
}
