package org.rushline.accounts.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.platform.startup.Deployment;
import org.rushline.testing.TestKeys;

class SecondFactorSettingsTest {

    private final SecondFactorSettings settings = new SecondFactorSettings();

    @BeforeEach
    void setUp() {
        settings.deployment =
                new Deployment() {
                    @Override
                    public boolean embedded() {
                        return false;
                    }
                };
        settings.key = Optional.of(TestKeys.ONE);
        settings.staff = "required";
    }

    @Test
    void with_a_key_it_may_be_required() {
        assertThat(settings.faults()).isEmpty();
        assertThat(settings.isRequired()).isTrue();
    }

    @Test
    void without_a_key_nobody_could_set_up_what_is_required() {
        settings.key = Optional.empty();
        assertThat(settings.faults())
                .singleElement()
                .asString()
                .contains("RUSHLINE_SECOND_FACTOR_KEY is missing");
        settings.staff = "optional";
        assertThat(settings.faults()).isEmpty();
    }

    @Test
    void another_word_is_not_taken_for_optional() {
        settings.staff = "yes";
        assertThat(settings.faults())
                .containsExactly(
                        "RUSHLINE_STAFF_SECOND_FACTOR must be optional or required, not yes");
    }

    @Test
    void a_key_that_can_be_guessed_is_refused() {
        settings.key = Optional.of("c2hvcnQ=");
        assertThat(settings.faults())
                .singleElement()
                .asString()
                .startsWith("RUSHLINE_SECOND_FACTOR_KEY is too short");
    }
}
