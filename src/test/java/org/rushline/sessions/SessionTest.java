package org.rushline.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.AccountId;
import org.rushline.sessions.Session.EndReason;

class SessionTest {

    private static final Instant BEGIN = Instant.parse("2027-03-01T10:00:00Z");

    private final Session session =
            new Session(
                    UUID.randomUUID(),
                    new AccountId(UUID.randomUUID()),
                    new Device("::1", null),
                    false,
                    BEGIN);

    @Test
    void unused_it_lives_thirty_days() {
        assertThat(session.isAlive(after(30).minusMillis(1))).isTrue();
        assertThat(session.isAlive(after(30))).isFalse();
    }

    @Test
    void every_use_gives_it_thirty_days_more() {
        assertThat(session.renew(after(20))).isTrue();
        assertThat(session.expiresAt()).isEqualTo(after(50));
    }

    @Test
    void no_use_makes_it_older_than_ninety_days() {
        for (int day = 20; day < 90; day += 20) {
            assertThat(session.renew(after(day))).isTrue();
        }
        assertThat(session.expiresAt()).isEqualTo(after(90));
        assertThat(session.renew(after(90))).isFalse();
    }

    @Test
    void what_has_ended_is_not_renewed() {
        session.end(EndReason.SIGNED_OUT, after(1));
        assertThat(session.renew(after(2))).isFalse();
        assertThat(session.isAlive(after(2))).isFalse();
        assertThat(session.expiresAt()).isEqualTo(after(30));
    }

    @Test
    void it_ends_once() {
        assertThat(session.end(EndReason.PASSWORD_CHANGED, after(1))).isTrue();
        assertThat(session.end(EndReason.SIGNED_OUT, after(2))).isFalse();
    }

    private static Instant after(int days) {
        return BEGIN.plus(Duration.ofDays(days));
    }
}
