package org.rushline.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecentStepsTest {

    private long now = -Duration.ofMinutes(1).toNanos(); // such a clock may begin anywhere

    private final RecentSteps recent = new RecentSteps(() -> now);

    @Test
    void forgets_what_is_older_than_half_a_minute() {
        recent.reserved(Duration.ofMillis(20));
        later(20);
        recent.paid(Duration.ofMillis(30));
        recent.paymentFailed();
        recent.databaseFailed();
        var all = recent.load();
        assertThat(all.reserved()).isEqualTo(1);
        assertThat(all.paid()).isEqualTo(1);
        assertThat(all.times().steps()).isEqualTo(2);
        later(15);
        var rest = recent.load();
        assertThat(rest.reserved()).isZero();
        assertThat(rest.paid()).isEqualTo(1);
        assertThat(rest.paymentsFailed()).isEqualTo(1);
        assertThat(rest.databaseFailed()).isEqualTo(1);
        assertThat(recent.isOver()).isFalse();
        later(30);
        assertThat(recent.isOver()).isTrue();
        recent.reserved(Duration.ofMillis(20));
        assertThat(recent.load().times().steps()).isEqualTo(1);
    }

    @Test
    void those_who_watch_are_counted_anew_every_few_seconds() {
        recent.watching(7);
        later(5);
        assertThat(recent.load().watching()).isEqualTo(7);
        later(5);
        assertThat(recent.load().watching()).isZero();
        assertThat(recent.isOver()).isTrue();
    }

    private void later(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }
}
