package org.rushline.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.rushline.platform.problem.InvalidFields;

class LocalTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void a_start_is_the_moment_that_the_clock_on_the_wall_shows() {
        assertThat(moment("2027-06-12T20:30", null))
                .isEqualTo(Instant.parse("2027-06-12T18:30:00Z"));
    }

    @Test
    void a_start_in_the_hour_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> moment("2027-03-28T02:30", null))
                .isInstanceOf(InvalidFields.class)
                .hasMessageContaining("startsAtLocal")
                .hasMessageContaining("does not exist");
    }

    @Test
    void a_start_in_the_hour_that_happens_twice_needs_an_offset() {
        assertThatThrownBy(() -> moment("2027-10-31T02:30", null))
                .isInstanceOf(InvalidFields.class)
                .hasMessageContaining("+02:00 or +01:00");
        assertThat(moment("2027-10-31T02:30", "+01:00"))
                .isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
    }

    @Test
    void an_offset_that_the_zone_does_not_have_then_is_refused() {
        assertThatThrownBy(() -> moment("2027-06-12T20:30", "+01:00"))
                .isInstanceOf(InvalidFields.class);
    }

    private static Instant moment(String local, String offset) {
        return LocalTime.toInstant("startsAtLocal", LocalDateTime.parse(local), BERLIN, offset);
    }
}
