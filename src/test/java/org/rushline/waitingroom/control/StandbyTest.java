package org.rushline.waitingroom.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rushline.load.EventLoad;
import org.rushline.load.StepTimes;
import org.rushline.waitingroom.control.Standby.People;

class StandbyTest {

    private static final int MOST = 400;
    private static final People NOBODY = new People(0, 0);

    private final Standby standby = new Standby(Duration.ofSeconds(3), 300);

    @Test
    void is_needed_after_five_seconds_in_a_row_with_too_many_people() {
        assertThat(closed(4, people(400))).isEmpty();
        assertThat(closed(60, people(399))).isEmpty();
        assertThat(closed(4, people(900))).isEmpty();
        assertThat(closed(1, people(900)).orElseThrow()).contains("900 people", "400");
    }

    @Test
    void is_needed_while_few_people_wait_too_long_to_pay() {
        assertThat(closed(60, slow(40, 2_000))).isEmpty();
        assertThat(closed(60, slow(19, 9_000))).as("too few to tell").isEmpty();
        assertThat(closed(5, slow(40, 9_000)).orElseThrow()).contains("buyers waits longer");
    }

    @Test
    void is_needless_after_five_minutes_in_a_row_with_few_people_and_nobody_waiting() {
        assertThat(open(299, people(199), NOBODY)).isFalse();
        assertThat(open(1, people(200), NOBODY)).as("half as many").isFalse();
        assertThat(open(299, people(0), NOBODY)).isFalse();
        assertThat(open(1, people(0), new People(1, 0))).as("somebody waits").isFalse();
        assertThat(open(299, people(0), NOBODY)).isFalse();
        assertThat(open(1, people(0), new People(0, 200))).as("many are shopping").isFalse();
        assertThat(open(299, people(0), NOBODY)).isFalse();
        assertThat(open(1, people(0), new People(0, 199))).isTrue();
    }

    @Test
    void is_not_needless_while_it_is_not_quick() {
        assertThat(open(600, slow(40, 2_000), NOBODY)).isFalse();
        assertThat(open(300, slow(40, 1_000), NOBODY)).isTrue();
    }

    @Test
    void between_many_and_few_it_stays_as_it_is() {
        assertThat(closed(1_000, people(300))).isEmpty();
        assertThat(open(1_000, people(300), NOBODY)).isFalse();
    }

    @Test
    void each_opening_and_each_end_begins_to_count_anew() {
        closed(4, people(900));
        open(299, people(0), NOBODY);
        assertThat(closed(1, people(900))).isEmpty();
        assertThat(open(1, people(0), NOBODY)).isFalse();
    }

    private static EventLoad people(long watching) {
        return new EventLoad(new StepTimes(), 0, 0, 0, 0, watching);
    }

    private static EventLoad slow(int steps, int millis) {
        var times = new StepTimes();
        IntStream.range(0, steps).forEach(n -> times.add(Duration.ofMillis(millis)));
        return new EventLoad(times, steps, 0, 0, 0, 3);
    }

    private Optional<String> closed(int seconds, EventLoad load) {
        for (int n = 1; n < seconds; n++) {
            assertThat(standby.needed(MOST, load)).isEmpty();
        }
        return standby.needed(MOST, load);
    }

    private boolean open(int seconds, EventLoad load, People people) {
        for (int n = 1; n < seconds; n++) {
            assertThat(standby.needless(MOST, load, people)).isFalse();
        }
        return standby.needless(MOST, load, people);
    }
}
