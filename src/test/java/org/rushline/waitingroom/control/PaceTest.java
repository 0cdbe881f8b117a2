package org.rushline.waitingroom.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rushline.waitingroom.control.Measured.Missing;

class PaceTest {

    private static final int LIMIT = 500;
    private static final long MANY = 100_000;
    private static final double DELAY = 10;
    private static final List<Missing> NOBODY = List.of();

    /** A thousand are sampled, of whom so many have come. */
    private static Measured measured(long free, long showed, List<Missing> missing) {
        return new Measured(LIMIT, free, 0, MANY, MANY, 2_000, 1_000, showed, DELAY, missing);
    }

    /** Nothing is known yet. */
    private static Measured first(long free, long ofTheMinute, long end, List<Missing> missing) {
        return new Measured(LIMIT, free, 0, ofTheMinute, end, 0, 0, 0, DELAY, missing);
    }

    @Test
    void fills_an_empty_house_a_tenth_a_second() {
        assertThat(Pace.next(first(LIMIT, MANY, MANY, NOBODY))).isEqualTo(50);
    }

    @Test
    void calls_nobody_while_it_is_full_or_enough_are_on_their_way() {
        assertThat(Pace.next(first(0, MANY, MANY, NOBODY))).isZero();
        assertThat(Pace.next(first(-3, MANY, MANY, NOBODY))).isZero();
        assertThat(Pace.next(first(LIMIT, MANY, MANY, missing(1, LIMIT)))).isZero();
        assertThat(Pace.next(first(49, MANY, MANY, missing(1, 9)))).isEqualTo(40);
    }

    @Test
    void the_longer_somebody_does_not_come_the_less_they_are_waited_for() {
        assertThat(Pace.coming(measured(50, 500, missing(0, 100)))).isEqualTo(50, within(1e-9));
        assertThat(Pace.coming(measured(50, 500, missing(10, 100)))).isEqualTo(27, within(0.2));
        assertThat(Pace.coming(measured(50, 500, missing(60, 100)))).isLessThan(0.3);
        assertThat(Pace.coming(measured(50, 1_000, missing(60, 100))))
                .as("everybody comes")
                .isEqualTo(100);
    }

    @Test
    void calls_more_where_many_stay_away() {
        assertThat(Pace.showing(measured(20, 500, NOBODY))).isEqualTo(0.5);
        assertThat(Pace.next(measured(20, 500, NOBODY))).isEqualTo(40);
        assertThat(Pace.next(measured(5, 0, NOBODY))).isEqualTo(25);
    }

    @Test
    void a_few_who_stay_away_tell_nothing() {
        var few = new Measured(LIMIT, LIMIT, 0, MANY, 100, 49, 49, 0, DELAY, NOBODY);
        assertThat(Pace.showing(few)).isEqualTo(1);
    }

    @Test
    void calls_no_more_in_a_minute_than_the_operator_allows() {
        assertThat(Pace.next(first(LIMIT, 20, MANY, NOBODY))).isEqualTo(20);
        assertThat(Pace.next(first(LIMIT, 0, MANY, NOBODY))).isZero();
        assertThat(Pace.next(first(LIMIT, -5, MANY, NOBODY))).isZero();
    }

    @Test
    void the_line_ends_somewhere() {
        assertThat(Pace.next(first(LIMIT, MANY, 12, NOBODY))).isEqualTo(12);
        assertThat(Pace.next(first(LIMIT, MANY, 0, NOBODY))).isZero();
    }

    @Test
    void a_house_for_one_lets_one_in() {
        assertThat(Pace.next(new Measured(1, 1, 0, 60, 5, 0, 0, 0, DELAY, NOBODY))).isEqualTo(1);
    }

    private static List<Missing> missing(double age, long people) {
        return List.of(new Missing(age, people));
    }
}
