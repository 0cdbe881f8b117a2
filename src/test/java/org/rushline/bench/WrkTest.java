package org.rushline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WrkTest {

    private static final String GOOD =
            """
            Running 5s test @ http://localhost:9080/
              2 threads and 64 connections
              Latency Distribution
                 50%    1.10ms
                 99%  950.00us
              201830 requests in 5.10s, 512.00MB read
            Requests/sec:  39574.51
            Transfer/sec:    100.00MB
            """;

    @Test
    void it_reads_figures_whatever_their_unit() {
        var seen = Wrk.parse(GOOD);
        assertThat(seen.requests()).isEqualTo(39574.51);
        assertThat(seen.megabytes()).isCloseTo(104.86, within(0.01));
        assertThat(seen.p99Millis()).isCloseTo(0.95, within(0.0001));
    }

    @Test
    void a_run_with_errors_is_no_result() {
        assertThatThrownBy(() -> Wrk.parse(GOOD + "  Non-2xx or 3xx responses: 12\n"))
                .hasMessageContaining("Non-2xx or 3xx responses: 12");
    }
}
