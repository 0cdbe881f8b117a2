package org.rushline.waitingroom.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BrakeTest {

    private final Brake brake = new Brake(1);

    @Test
    void is_off_while_the_database_is_quick_and_after_a_single_slow_answer() {
        seconds(60, 5);
        seconds(4, 900);
        seconds(1, 5);
        seconds(4, 900);
        assertThat(brake.isOn()).isFalse();
        assertThat(brake.most(500)).isEqualTo(500);
    }

    @Test
    void halves_the_limit_after_five_slow_seconds_and_again_but_not_below_a_quarter() {
        seconds(5, 900);
        assertThat(brake.isOn()).isTrue();
        assertThat(brake.most(500)).isEqualTo(250);
        seconds(4, 900);
        assertThat(brake.most(500)).isEqualTo(250);
        seconds(30, 900);
        assertThat(brake.most(500)).isEqualTo(125);
        assertThat(brake.most(1)).isEqualTo(1);
    }

    @Test
    void comes_back_slowly_and_does_not_swing() {
        seconds(5, 900);
        seconds(29, 5);
        assertThat(brake.most(500)).isEqualTo(250);
        seconds(1, 5);
        assertThat(brake.most(500)).isEqualTo(300);
        seconds(300, 350);
        assertThat(brake.most(500)).isEqualTo(300);
        seconds(120, 5);
        assertThat(brake.isOn()).isFalse();
    }

    @Test
    void goes_on_where_the_node_before_stood() {
        assertThat(new Brake(0.5).most(500)).isEqualTo(250);
    }

    private void seconds(int many, int millis) {
        for (int n = 0; n < many; n++) {
            brake.heard(Duration.ofMillis(millis));
        }
    }
}
