package org.rushline.waitingroom.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final int LIMIT = 500;

    /** Many wait, nobody shops, nobody has been called. */
    private static Measured empty() {
        return new Measured(LIMIT, 1, LIMIT, 0, 60000, 100_000, 0, 0, 0, 0, 0);
    }

    @Test
    void fills_an_empty_house_a_tenth_a_second() {
        assertThat(Pace.next(empty())).isEqualTo(50);
    }

    @Test
    void calls_nobody_while_it_is_full_or_enough_are_on_their_way() {
        assertThat(Pace.next(with(LIMIT, 1_000, 500, 500))).isZero();
        assertThat(Pace.next(with(0, 500, 0, 0))).isZero();
        assertThat(Pace.next(with(450, 1_000, 500, 450))).isZero();
        assertThat(Pace.next(with(451, 1_000, 500, 491))).isEqualTo(40);
    }

    @Test
    void who_has_had_their_time_to_appear_is_not_waited_for() {
        assertThat(Pace.next(with(0, 500, 500, 0))).isEqualTo(50);
    }

    @Test
    void calls_more_where_many_stay_away() {
        var half =
                new Measured(LIMIT, 1, LIMIT - 480, 0, 58000, 100_000, 2_000, 2_000, 0, 1_000, 500);
        assertThat(Pace.showing(half)).isEqualTo(0.5);
        assertThat(Pace.next(half)).isEqualTo(40);
        var nobody =
                new Measured(LIMIT, 1, LIMIT - 495, 0, 58000, 100_000, 2_000, 2_000, 0, 1_000, 0);
        assertThat(Pace.next(nobody)).isEqualTo(25);
    }

    @Test
    void a_few_who_stay_away_tell_nothing() {
        assertThat(Pace.showing(new Measured(LIMIT, 1, LIMIT, 0, 59951, 100, 49, 49, 0, 49, 0)))
                .isEqualTo(1);
    }

    @Test
    void calls_no_more_in_a_minute_than_the_operator_allows() {
        assertThat(Pace.next(new Measured(LIMIT, 1, LIMIT, 0, 20, 100_000, 140, 140, 0, 0, 0)))
                .isEqualTo(20);
        assertThat(Pace.next(new Measured(LIMIT, 1, LIMIT, 0, 0, 100_000, 160, 160, 0, 0, 0)))
                .isZero();
    }

    @Test
    void the_line_ends_somewhere() {
        assertThat(Pace.next(new Measured(LIMIT, 1, LIMIT, 0, 60000, 12, 0, 0, 0, 0, 0)))
                .isEqualTo(12);
        assertThat(Pace.next(new Measured(LIMIT, 1, LIMIT, 0, 59988, 12, 12, 12, 0, 0, 0)))
                .isZero();
    }

    @Test
    void a_house_for_one_lets_one_in() {
        assertThat(Pace.next(new Measured(1, 1, 1, 0, 60, 5, 0, 0, 0, 0, 0))).isEqualTo(1);
    }

    /** Nobody has been called within the last minute but those on their way. */
    private static Measured with(long shopping, long position, long settled, long appeared) {
        return new Measured(
                LIMIT, 1, LIMIT - shopping, 0, 60_000, 100_000, position, settled, appeared, 0, 0);
    }
}
