package org.rushline.accounts.secondfactor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /** At step 37,037,036, of which RFC 6238 has the code. */
    private static final long SECOND = 1_111_111_109;

    private static final String CODE = "081804";
    private static final long STEP = 37_037_036;

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_are_those_of_rfc_6238(long second, String code) {
        var step = TimeCodes.step(SECRET, code, Instant.ofEpochSecond(second));
        assertThat(step).hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"-31, false", "-30, true", "0, true", "30, true", "60, false"})
    void a_phone_may_be_half_a_minute_fast_or_slow(int seconds, boolean taken) {
        var begin = STEP * 30;
        var now = Instant.ofEpochSecond(begin + seconds);
        assertThat(TimeCodes.step(SECRET, CODE, now).isPresent()).isEqualTo(taken);
    }

    @Test
    void a_code_belongs_to_its_own_step_whenever_it_comes() {
        var late = Instant.ofEpochSecond(SECOND + 30);
        assertThat(TimeCodes.step(SECRET, CODE, late)).hasValue(STEP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "081805", "81804", "0081804", "08180४", "x"})
    void another_text_is_none_of_them(String text) {
        var now = Instant.ofEpochSecond(SECOND);
        assertThat(TimeCodes.step(SECRET, text, now)).isEmpty();
    }

    @Test
    void another_secret_has_other_codes() {
        var other = "12345678901234567891".getBytes(US_ASCII);
        assertThat(TimeCodes.step(other, CODE, Instant.ofEpochSecond(SECOND))).isEmpty();
    }
}
