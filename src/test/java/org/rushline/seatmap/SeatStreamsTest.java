package org.rushline.seatmap;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.platform.limits.Throttle;
import org.rushline.platform.problem.TooManyRequests;
import org.rushline.platform.problem.Unavailable;

class SeatStreamsTest {

    private final SeatStreams streams = new SeatStreams();

    @BeforeEach
    void set() {
        streams.settings = new SeatMapSettings();
        streams.settings.most = 3;
        streams.settings.perAddress = 2;
        streams.arrivals = new Throttle(100, Duration.ofDays(1), () -> 1);
    }

    @Test
    void one_address_does_not_get_all_of_them() {
        streams.enter("192.0.2.1");
        streams.enter("192.0.2.1");
        assertThatThrownBy(() -> streams.enter("192.0.2.1")).isInstanceOf(TooManyRequests.class);
        streams.enter("192.0.2.2");
        streams.leave("192.0.2.2");
        streams.leave("192.0.2.1");
        assertThatCode(() -> streams.enter("192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void a_node_that_is_full_says_so_until_somebody_leaves() {
        streams.enter("192.0.2.1");
        streams.enter("192.0.2.2");
        streams.enter("192.0.2.3");
        assertThatThrownBy(() -> streams.enter("192.0.2.4")).isInstanceOf(Unavailable.class);
        streams.leave("192.0.2.3");
        assertThatCode(() -> streams.enter("192.0.2.4")).doesNotThrowAnyException();
    }

    @Test
    void a_crowd_is_not_let_in_at_once() {
        streams.arrivals = new Throttle(1, Duration.ofDays(1), () -> 1);
        streams.enter("192.0.2.1");
        assertThatThrownBy(() -> streams.enter("192.0.2.2")).isInstanceOf(TooManyRequests.class);
    }
}
