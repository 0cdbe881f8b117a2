package org.rushline.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.rushline.platform.problem.TooManyRequests;

class ThrottleTest {

    private final AtomicLong seconds = new AtomicLong();
    private final Throttle throttle = throttle(1);

    @Test
    void ten_tries_are_possible_at_once_and_the_next_in_half_a_minute() {
        tries(10);
        var refusal = catchThrowableOfType(TooManyRequests.class, () -> throttle.take("someone"));
        assertThat(refusal.retryAfter()).isEqualTo(30);
        seconds.addAndGet(30);
        tries(1);
    }

    @Test
    void one_key_does_not_use_up_anothers_tries() {
        tries(10);
        assertThatCode(() -> throttle.take("another")).doesNotThrowAnyException();
    }

    @Test
    void a_try_that_was_given_back_does_not_count() {
        for (int i = 0; i < 50; i++) {
            throttle.take("someone");
            throttle.restore("someone");
        }
        tries(10);
    }

    @Test
    void each_of_five_nodes_allows_its_share() {
        var shared = throttle(5);
        shared.take("someone");
        shared.take("someone");
        assertThatCode(() -> shared.take("someone")).isInstanceOf(TooManyRequests.class);
    }

    @Test
    void to_look_takes_nothing() {
        for (int i = 0; i < 50; i++) {
            throttle.mustHaveOne("someone");
        }
        tries(10);
        assertThatCode(() -> throttle.mustHaveOne("someone")).isInstanceOf(TooManyRequests.class);
    }

    @Test
    void what_a_key_is_made_of_counts_and_not_how_it_reads() {
        for (int i = 0; i < 10; i++) {
            throttle.take("a", "bc");
        }
        throttle.take("ab", "c");
        assertThatCode(() -> throttle.take("a", "bc")).isInstanceOf(TooManyRequests.class);
    }

    private Throttle throttle(int nodes) {
        return new Throttle(10, Duration.ofMinutes(5), () -> nodes, clock());
    }

    private void tries(int times) {
        for (int i = 0; i < times; i++) {
            throttle.take("someone");
        }
    }

    private TimeMeter clock() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return Duration.ofSeconds(seconds.get()).toNanos();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
