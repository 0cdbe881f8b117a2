package org.rushline.holds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.BookingId;

class HoldTest {

    private static final BookingId MINE = new BookingId(UUID.randomUUID());
    private static final BookingId THEIRS = new BookingId(UUID.randomUUID());
    private static final Hold HOLD = Hold.of(MINE, 42, 1_000);

    @Test
    void it_is_of_its_booking_and_of_no_other() {
        assertThat(HOLD.booking()).isEqualTo(MINE);
        assertThat(HOLD.isOf(MINE)).isTrue();
        assertThat(HOLD.isOf(THEIRS)).isFalse();
    }

    @Test
    void another_attempt_of_the_same_booking_is_another_value() {
        assertThat(Hold.of(MINE, 43, 1_000)).isNotEqualTo(HOLD);
        assertThat(Hold.of(MINE, 42, 1_000)).isEqualTo(HOLD);
    }

    @Test
    void it_has_lapsed_when_its_time_is_over() {
        assertThat(HOLD.lapsed(1_000)).isFalse();
        assertThat(HOLD.lapsed(1_001)).isTrue();
    }

    @Test
    void held_longer_it_is_still_that_attempts() {
        assertThat(HOLD.longer(2_000)).isEqualTo(Hold.of(MINE, 42, 2_000));
    }

    @Test
    void sold_it_says_to_whom() {
        assertThat(HOLD.isSoldTo(MINE)).isFalse();
        assertThat(HOLD.turnedSold(2_000).isSoldTo(MINE)).isTrue();
        assertThat(HOLD.turnedSold(2_000).isSoldTo(THEIRS)).isFalse();
        assertThat(HOLD.turnedSold(2_000).longer(3_000).isSoldTo(MINE)).isTrue();
    }
}
