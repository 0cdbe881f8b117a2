package org.rushline.waitingroom.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private final String token = Patience.token("secret", "acc_1", NOW);

    @Test
    void it_is_good_after_its_time_and_for_a_while() {
        assertThat(isOver(token, 0)).isFalse();
        assertThat(isOver(token, 19)).isFalse();
        assertThat(isOver(token, 20)).isTrue();
        assertThat(isOver(token, 619)).isTrue();
        assertThat(isOver(token, 620)).isFalse();
    }

    @Test
    void it_is_of_no_use_to_others_and_cannot_be_changed() {
        assertThat(Patience.isOver("secret", "acc_2", token, NOW.plusSeconds(60))).isFalse();
        assertThat(Patience.isOver("other", "acc_1", token, NOW.plusSeconds(60))).isFalse();
        for (int at = 0; at < token.length(); at++) {
            var other = (char) (token.charAt(at) ^ 1);
            var forged = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(isOver(forged, 60)).as("%d", at).isFalse();
        }
        assertThat(isOver(null, 60)).isFalse();
        assertThat(isOver("", 60)).isFalse();
    }

    private static boolean isOver(String token, int seconds) {
        return Patience.isOver("secret", "acc_1", token, NOW.plusSeconds(seconds));
    }
}
