package org.rushline.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.passwords.PasswordRules.reasonAgainst;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final String EMAIL = "annette@post.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse",
                "rushline-demo",
                "ÄäÖöÜüßẞÉé",
                "🎭🎻🎟🎪🎤🎧🎼🎹🎷🎺",
                "aannette1x"
            })
    void long_ones_are_taken(String password) {
        assertThat(reasonAgainst(password, "nobody@post.example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "ninechars"})
    void short_ones_are_not(String password) {
        assertThat(reasonAgainst(password, EMAIL)).hasValue("must have at least 10 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1234567890", "QWERTYuiop", "Password1234", "aaaaaaaaaaaa", "abababababab"})
    void those_that_everybody_tries_first_are_not(String password) {
        assertThat(reasonAgainst(password, EMAIL))
                .hasValue("is among the first that anybody would try");
    }

    @Test
    void the_own_address_is_not() {
        assertThat(reasonAgainst("iamAnnette2026", EMAIL))
                .hasValue("must not contain your e-mail address");
    }

    @Test
    void a_novel_is_not() {
        assertThat(reasonAgainst("so it goes ".repeat(20), EMAIL))
                .hasValue("must have at most 200 characters");
    }

    @Test
    void none_at_all_is_not() {
        assertThat(reasonAgainst(null, EMAIL)).isPresent();
    }
}
