package org.rushline.waitingroom.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.waitingroom.SlowReason.CHECKOUT_SLOW;
import static org.rushline.waitingroom.SlowReason.DATABASE_FAILING;
import static org.rushline.waitingroom.SlowReason.DATABASE_SLOW;
import static org.rushline.waitingroom.SlowReason.PAYMENTS_FAILING;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rushline.load.EventLoad;
import org.rushline.load.StepTimes;

class BrakeTest {

    private static final BrakeLimits LIMITS =
            new BrakeLimits(Duration.ofMillis(500), Duration.ofSeconds(3), 20, 5, 60);

    private static final Duration QUICK = Duration.ofMillis(5);

    private final Brake brake = new Brake(LIMITS, Steering.FREE);

    @Test
    void is_off_while_the_database_is_quick_and_after_a_single_slow_answer() {
        seconds(60, 5);
        seconds(4, 900);
        seconds(1, 5);
        assertThat(seconds(4, 900)).isEqualTo(Steering.FREE);
        assertThat(Steering.FREE.most(500)).isNull();
    }

    @Test
    void halves_the_limit_after_five_slow_seconds_and_again_but_not_below_a_quarter() {
        var once = seconds(5, 900);
        assertThat(once).isEqualTo(new Steering(50, DATABASE_SLOW, false));
        assertThat(once.most(500)).isEqualTo(250);
        assertThat(seconds(29, 900)).as("before the first step can show").isEqualTo(once);
        var twice = seconds(300, 900);
        assertThat(twice.most(500)).isEqualTo(125);
        assertThat(twice.most(1)).isEqualTo(1);
    }

    @Test
    void comes_back_slowly_and_does_not_swing() {
        seconds(5, 900);
        assertThat(seconds(29, 5).percent()).isEqualTo(50);
        assertThat(seconds(1, 5).percent()).isEqualTo(60);
        assertThat(seconds(300, 350)).isEqualTo(new Steering(60, DATABASE_SLOW, false));
        assertThat(seconds(120, 5)).isEqualTo(Steering.FREE);
    }

    @Test
    void buyers_who_wait_too_long_to_pay_slow_it_as_well() {
        assertThat(seconds(60, load(times(94, 1_000, 6, 2_000)))).isEqualTo(Steering.FREE);
        assertThat(seconds(60, load(times(96, 1_000, 4, 9_000)))).isEqualTo(Steering.FREE);
        assertThat(seconds(5, load(times(94, 1_000, 6, 9_000))))
                .isEqualTo(new Steering(50, CHECKOUT_SLOW, false));
        assertThat(seconds(300, load(times(94, 1_000, 6, 2_000))).percent()).isEqualTo(50);
        assertThat(seconds(150, EventLoad.NONE)).isEqualTo(Steering.FREE);
    }

    @Test
    void a_few_slow_buyers_tell_nothing() {
        assertThat(seconds(60, load(times(0, 0, 19, 9_000)))).isEqualTo(Steering.FREE);
        assertThat(seconds(5, load(times(0, 0, 20, 9_000))).reason()).isEqualTo(CHECKOUT_SLOW);
    }

    @Test
    void says_the_worst_of_what_is_slow() {
        var slow = load(times(0, 0, 100, 9_000));
        for (int second = 0; second < 5; second++) {
            brake.heard(Duration.ofMillis(600), slow);
        }
        assertThat(brake.heard(QUICK, slow).reason()).isEqualTo(CHECKOUT_SLOW);
    }

    @Test
    void calls_nobody_while_payments_fail_and_goes_on_with_few_when_they_have_not_for_a_while() {
        assertThat(second(payments(100, 4))).isEqualTo(Steering.FREE);
        assertThat(second(payments(100, 20))).as("one in six").isEqualTo(Steering.FREE);
        assertThat(second(payments(20, 5))).isEqualTo(new Steering(100, PAYMENTS_FAILING, true));
        assertThat(seconds(59, EventLoad.NONE).stopped()).isTrue();
        assertThat(second(payments(0, 1)).stopped()).as("the only one has failed").isTrue();
        assertThat(seconds(59, payments(10, 1)).stopped()).isTrue();
        assertThat(second(payments(10, 1))).isEqualTo(new Steering(25, PAYMENTS_FAILING, false));
        assertThat(seconds(30, EventLoad.NONE).percent()).isEqualTo(35);
        assertThat(seconds(210, EventLoad.NONE)).isEqualTo(Steering.FREE);
    }

    @Test
    void stops_again_at_once_if_the_few_fail_too() {
        second(payments(0, 5));
        seconds(60, EventLoad.NONE);
        assertThat(second(payments(0, 5))).isEqualTo(new Steering(25, PAYMENTS_FAILING, true));
    }

    @Test
    void calls_nobody_while_the_database_fails() {
        var failing = new EventLoad(new StepTimes(), 20, 0, 0, 5, 0);
        assertThat(second(failing)).isEqualTo(new Steering(100, DATABASE_FAILING, true));
    }

    @Test
    void goes_on_where_the_node_before_stood() {
        second(payments(0, 5));
        seconds(60, EventLoad.NONE);
        var left = seconds(29, EventLoad.NONE);
        var other = new Brake(LIMITS, left);
        assertThat(other.heard(QUICK, EventLoad.NONE)).isEqualTo(left);
        var stopped = new Steering(100, DATABASE_FAILING, true);
        var third = new Brake(LIMITS, stopped);
        for (int second = 0; second < 59; second++) {
            assertThat(third.heard(QUICK, EventLoad.NONE)).isEqualTo(stopped);
        }
        assertThat(third.heard(QUICK, EventLoad.NONE).stopped()).isFalse();
    }

    private static EventLoad payments(long paid, long failed) {
        return new EventLoad(new StepTimes(), 0, paid, failed, 0, 0);
    }

    private static StepTimes times(int some, int millis, int others, int theirMillis) {
        var times = new StepTimes();
        for (int n = 0; n < some; n++) {
            times.add(Duration.ofMillis(millis));
        }
        for (int n = 0; n < others; n++) {
            times.add(Duration.ofMillis(theirMillis));
        }
        return times;
    }

    private static EventLoad load(StepTimes times) {
        return new EventLoad(times, times.steps(), 0, 0, 0, 0);
    }

    private Steering second(EventLoad load) {
        return brake.heard(QUICK, load);
    }

    private Steering seconds(int many, EventLoad load) {
        for (int n = 1; n < many; n++) {
            second(load);
        }
        return second(load);
    }

    private Steering seconds(int many, int millis) {
        for (int n = 1; n < many; n++) {
            brake.heard(Duration.ofMillis(millis), EventLoad.NONE);
        }
        return brake.heard(Duration.ofMillis(millis), EventLoad.NONE);
    }
}
