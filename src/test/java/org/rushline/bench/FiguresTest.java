package org.rushline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void pgbench_is_read() {
        var said =
                """
                number of failed transactions: 0 (0.000%)
                latency average = 4.271 ms
                initial connection time = 21.104 ms
                tps = 1873.082711 (without initial connection time)
                """;
        assertThat(PgBench.parse(said)).isEqualTo(1873.082711);
        assertThat(PgBench.latency("3 17 5432 0 1764201600 123456 1200")).isEqualTo(5_432_000);
    }

    @Test
    void redis_benchmark_is_read() {
        var said =
                """
                "test","rps","avg_latency_ms"
                "SET hold:__rand_int__ x NX PX 600000","122850.12","0.051"
                """;
        assertThat(Redis.parse(said)).isEqualTo(122850.12);
    }
}
