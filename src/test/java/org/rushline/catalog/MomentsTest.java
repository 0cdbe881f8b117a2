package org.rushline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.platform.problem.InvalidFields;

/** In Berlin, where in 2027 no clock shows 02:30 on 28 March, and each does twice on 31 October. */
class MomentsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_start_is_the_moment_that_the_clock_on_the_wall_shows() {
        assertThat(start("2027-06-12T20:30", null))
                .isEqualTo(Instant.parse("2027-06-12T18:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    -     | 02:30 | -     | startsAtLocal
                    02:30 | 04:00 | -     | doorsAtLocal
                    -     | 01:00 | 02:30 | endsAtLocal
                    """)
    void a_time_in_the_hour_that_does_not_exist_is_refused(
            String doors, String start, String end, String field) {
        assertThatThrownBy(() -> moments("2027-03-28", doors, start, end))
                .isInstanceOf(InvalidFields.class)
                .hasMessageContaining(field)
                .hasMessageContaining("does not exist");
    }

    /** Moments are in UTC, where the hour is the one from 00:00 to 02:00. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    -     | 02:30 | -     | -     | 00:30 | -
                    02:10 | 02:30 | 02:50 | 00:10 | 00:30 | 00:50
                    02:50 | 02:30 | -     | 00:50 | 01:30 | -
                    02:50 | 02:30 | 02:10 | -     | -     | -
                    -     | 02:30 | 02:10 | -     | 00:30 | 01:10
                    02:50 | 02:55 | 02:10 | 00:50 | 00:55 | 01:10
                    02:30 | 02:30 | 02:30 | 00:30 | 00:30 | 01:30
                    01:00 | 02:30 | 04:00 | 23:00 | 00:30 | 03:00
                    """)
    void in_the_hour_that_happens_twice_the_first_moments_count_that_are_in_order(
            String doors, String start, String end, String door, String begin, String over) {
        if (begin == null) {
            assertThatThrownBy(() -> moments("2027-10-31", doors, start, end))
                    .isInstanceOf(InvalidFields.class);
            return;
        }
        var moments = moments("2027-10-31", doors, start, end);
        assertThat(utc(moments.doorsAt())).isEqualTo(door);
        assertThat(utc(moments.startsAt())).isEqualTo(begin);
        assertThat(utc(moments.endsAt())).isEqualTo(over);
    }

    @Test
    void an_offset_says_which_start_is_meant() {
        assertThat(start("2027-10-31T02:30", "+02:00"))
                .isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(start("2027-10-31T02:30", "+01:00"))
                .isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
    }

    @Test
    void an_offset_that_the_zone_does_not_have_then_is_refused() {
        assertThatThrownBy(() -> start("2027-06-12T20:30", "+01:00"))
                .isInstanceOf(InvalidFields.class)
                .hasMessageContaining("startsAtOffset")
                .hasMessageContaining("+02:00");
        assertThatThrownBy(() -> start("2027-10-31T02:30", "+03:00"))
                .hasMessageContaining("+02:00 or +01:00");
    }

    private static String utc(Instant moment) {
        return moment == null ? null : moment.toString().substring(11, 16);
    }

    private static Instant start(String local, String offset) {
        var which = offset == null ? null : ZoneOffset.of(offset);
        var said = new LocalTimes(null, LocalDateTime.parse(local), null, which);
        return Moments.of(said, BERLIN).startsAt();
    }

    private static Moments moments(String day, String doors, String start, String end) {
        return Moments.of(
                new LocalTimes(at(day, doors), at(day, start), at(day, end), null), BERLIN);
    }

    private static LocalDateTime at(String day, String time) {
        return time == null ? null : LocalDateTime.parse(day + "T" + time);
    }
}
