package org.rushline.accounts.secondfactor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartedFactorTest {

    private final StartedFactor factor =
            StartedFactor.of(
                    "12345678901234567890".getBytes(US_ASCII),
                    "tickets.example",
                    "ada+x@example.org");

    @Test
    void an_authenticator_understands_its_address() {
        assertThat(factor.uri())
                .isEqualTo(
                        "otpauth://totp/tickets.example:ada%2Bx%40example.org"
                                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=tickets.example"
                                + "&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void people_read_its_key_in_groups() {
        assertThat(factor.grouped()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    @Test
    void it_says_nothing_in_a_log() {
        assertThat(factor.toString()).doesNotContain("GEZD");
    }
}
