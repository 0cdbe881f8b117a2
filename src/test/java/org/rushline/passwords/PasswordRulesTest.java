package org.rushline.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.passwords.PasswordRules.reasonAgainst;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final String NAME = "Annette von Droste";
    private static final String EMAIL = "annette.hülshoff@burg.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "drei kleine Affen",
                "une longue soirée",
                "rushline-demo",
                "kX9#mQ2$vL",
                "ÄäÖöÜüßẞÉé",
                "🎭🎻🎟🎪🎤🎧🎼🎹🎷🎺",
                "Annette likes green boats",
                "0b1b0c0e-4c2b-4d4b-9e8f-000000000000"
            })
    void long_ones_are_taken(String password) {
        assertThat(reasonAgainst(password, NAME, EMAIL)).isEmpty();
    }

    /** The README names these for people who try Rushline. */
    @Test
    void the_demos_are_taken() {
        assertThat(reasonAgainst("rushline-demo", "Operator", "operator@demo.example")).isEmpty();
        assertThat(reasonAgainst("rushline-demo", "Robin Buyer", "buyer@demo.example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "ninechars"})
    void short_ones_are_not(String password) {
        assertThat(reasonAgainst(password, NAME, EMAIL))
                .hasValue("must have at least 10 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "password2026, words that everybody tries",
        "Passw0rd!2026, words that everybody tries",
        "P@55w0rd!P@55w0rd!, repeats itself",
        "Rushline123, words that everybody tries",
        "rushline2026, words that everybody tries",
        "liverpool1892, words that everybody tries",
        "iloveyou123iloveyou123, repeats itself",
        "correct horse, words that everybody tries",
        "QWERTYuiop, words that everybody tries",
        "asdfghjkl;', keys of a keyboard",
        "1qaz2wsx3edc4rfv, words that everybody tries",
        "qwertyuiopasdfghjklzxcvbnm, words that everybody tries",
        "poiuytrewq, words that everybody tries",
        "aaaaaaaaaaaa, alphabet",
        "abcdefghijklmnop, alphabet",
        "abababababab, repeats itself",
        "1234567890, words that everybody tries",
        "2026-11-29, mostly a date",
        "29.11.2026, mostly a date",
        "Annette2026, your name and your address",
        "iamAnnette2026, your name and your address",
        "xDROSTEx1, at least 10",
        "annettedroste!, your name and your address",
        "annette@burg.example, your name and your address",
        "HÜLSHOFFburg1, your name and your address",
        "4nn3tt3dr0st3, your name and your address",
        "ettenna2026, your name and your address",
    })
    void those_that_are_tried_first_are_not_and_it_says_why(String password, String why) {
        assertThat(reasonAgainst(password, NAME, EMAIL).orElse("taken")).contains(why);
    }

    @Test
    void a_novel_is_not() {
        assertThat(reasonAgainst("so it goes ".repeat(20), NAME, EMAIL))
                .hasValue("must have at most 200 characters");
        assertThat(reasonAgainst("e".repeat(1_000_000), NAME, EMAIL)).isPresent();
    }

    @Test
    void none_at_all_is_not() {
        assertThat(reasonAgainst(null, NAME, EMAIL)).isPresent();
    }
}
