package org.rushline.sessions.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rushline.accounts.Person;
import org.rushline.accounts.VerifiedPassword;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.startup.RandomKey;
import org.rushline.testing.TestKeys;

class SecondStepTokensTest {

    private static final byte[] KEY = RandomKey.read(TestKeys.ONE);
    private static final byte[] OTHER_KEY = RandomKey.read(TestKeys.ANOTHER);
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
    private static final VerifiedPassword ADAS =
            new VerifiedPassword(new AccountId(UUID.randomUUID()), 3);

    private final SecondStepTokens tokens = at(NOW, KEY, Optional.empty());

    private static SecondStepTokens at(Instant now, byte[] key, Optional<byte[]> previous) {
        return new SecondStepTokens(key, previous, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void it_says_whose_password_was_right_and_of_which_session_it_is() {
        var token = tokens.issue(ADAS);
        var step = tokens.read(token).orElseThrow();
        assertThat(step.verified()).isEqualTo(ADAS);
        assertThat(tokens.read(token).orElseThrow()).as("the same twice").isEqualTo(step);
        assertThat(tokens.read(tokens.issue(ADAS)).orElseThrow().session())
                .isNotEqualTo(step.session());
    }

    @Test
    void it_is_good_for_five_minutes() {
        var token = tokens.issue(ADAS);
        assertThat(at(NOW.plus(Duration.ofMinutes(5)), KEY, Optional.empty()).read(token))
                .isPresent();
        assertThat(at(NOW.plus(Duration.ofSeconds(301)), KEY, Optional.empty()).read(token))
                .isEmpty();
    }

    @Test
    void a_former_key_still_opens_it_and_another_does_not() {
        var token = tokens.issue(ADAS);
        assertThat(at(NOW, OTHER_KEY, Optional.of(KEY)).read(token)).isPresent();
        assertThat(at(NOW, OTHER_KEY, Optional.empty()).read(token)).isEmpty();
    }

    @Test
    void what_was_changed_or_is_something_else_is_none() {
        var token = tokens.issue(ADAS);
        var changed = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
        assertThat(tokens.read(changed)).isEmpty();
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("%%%")).isEmpty();
        assertThat(tokens.read("AAAA")).isEmpty();
    }

    @Test
    void it_is_no_token_of_a_session_and_none_of_those_is_one() {
        var sessions = new Tokens(KEY, Optional.empty(), Clock.fixed(NOW, ZoneOffset.UTC));
        var ada = new Person(ADAS.account(), "Ada", java.util.Set.of(), UUID.randomUUID(), false);
        assertThat(sessions.read(tokens.issue(ADAS))).isEmpty();
        assertThat(tokens.read(sessions.issue(ada).token())).isEmpty();
    }
}
