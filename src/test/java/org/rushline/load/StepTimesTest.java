package org.rushline.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepTimesTest {

    private final StepTimes times = new StepTimes();

    @Test
    void knows_of_nothing_while_nothing_has_been() {
        assertThat(times.percentile(0.95)).isEmpty();
    }

    @Test
    void finds_the_time_of_all_but_the_slowest_twentieth_to_within_a_fifth() {
        IntStream.rangeClosed(1, 1_000)
                .mapToObj(n -> Duration.ofMillis(n * 5L))
                .forEach(times::add);
        var most = times.percentile(0.95).orElseThrow();
        assertThat(most).isBetween(Duration.ofMillis(4_750), Duration.ofMillis(4_750 * 6 / 5));
        assertThat(times.percentile(1).orElseThrow()).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void very_short_and_very_long_ones_count_too() {
        times.add(Duration.ZERO);
        times.add(Duration.ofHours(1));
        assertThat(times.steps()).isEqualTo(2);
        assertThat(times.percentile(0.5)).hasValue(Duration.ofMillis(10));
        assertThat(times.percentile(1).orElseThrow()).isGreaterThan(Duration.ofMinutes(1));
    }

    @Test
    void a_node_that_counts_in_other_steps_is_understood_as_far_as_possible() {
        assertThat(StepTimes.of(1, 2).steps()).isEqualTo(3);
        var more = IntStream.range(0, 100).boxed().toArray(Integer[]::new);
        assertThat(StepTimes.of(more).percentile(1)).isPresent();
    }
}
