package org.rushline.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rushline.platform.problem.Unavailable;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_hash_matches_its_password_only() {
        var hash = passwords.hash("correct horse battery");
        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(passwords.matches("correct horse batterz", hash)).isFalse();
    }

    @Test
    void the_same_password_hashes_differently_each_time_and_fits_the_column() {
        var hash = passwords.hash("correct horse battery");
        assertThat(hash).isNotEqualTo(passwords.hash("correct horse battery"));
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeBetween(20, 400);
    }

    @Test
    void a_hash_of_the_reference_implementation_is_understood() {
        // echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1
        var hash =
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(passwords.matches("password", hash)).isTrue();
        assertThat(passwords.matches("Password", hash)).isFalse();
    }

    @Test
    void a_hash_from_cheaper_days_is_outdated() {
        assertThat(passwords.isOutdated(new Argon2(8_192, 2).hash("x"))).isTrue();
        assertThat(passwords.isOutdated(new Argon2(19_456, 1).hash("x"))).isTrue();
        assertThat(passwords.isOutdated(passwords.hash("x"))).isFalse();
        assertThat(passwords.isOutdated(new Argon2(65_536, 1).hash("x"))).isFalse();
    }

    @Test
    void an_accent_typed_on_another_keyboard_is_the_same() {
        var hash = passwords.hash("cafe\u0301 au lait");
        assertThat(passwords.matches("caf\u00e9 au lait", hash)).isTrue();
    }

    @Test
    void what_is_longer_than_any_password_matches_nothing() {
        var endless = "a".repeat(1_000_000);
        assertThat(passwords.matches(endless, passwords.hash(""))).isFalse();
    }

    @Test
    void when_it_is_not_ones_turn_in_time_one_is_told_to_come_back() throws Exception {
        var busy = new Passwords(1, Duration.ofMillis(1));
        var others = Executors.newFixedThreadPool(4);
        var begun = new CountDownLatch(4);
        try {
            for (int i = 0; i < 4; i++) {
                others.execute(() -> hashUntilInterrupted(busy, begun));
            }
            begun.await();
            assertThatThrownBy(
                            () -> {
                                for (int i = 0; i < 100; i++) {
                                    busy.hash("mine");
                                }
                            })
                    .isInstanceOf(Unavailable.class);
        } finally {
            others.shutdownNow();
        }
    }

    private static void hashUntilInterrupted(Passwords busy, CountDownLatch begun) {
        begun.countDown();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                busy.hash("theirs");
            } catch (Unavailable e) {
                Thread.onSpinWait();
            }
        }
    }
}
