package org.rushline.accounts.secondfactor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {

    @Test
    void ten_are_made_and_none_is_like_another() {
        assertThat(RecoveryCode.some()).hasSize(10).doesNotHaveDuplicates();
        assertThat(RecoveryCode.some())
                .allMatch(code -> code.readable().matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABCD-EFGH-IJKL-2345",
                "abcdefghijkl2345",
                " abcd efgh\tijkl 2345 ",
                "AB-CDEFGHIJ-KL2345"
            })
    void it_is_typed_as_one_likes(String typed) {
        assertThat(RecoveryCode.read(typed)).hasValue(new RecoveryCode("ABCDEFGHIJKL2345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "ABCD-EFGH-IJKL-2340", "ABCD-EFGH-IJKL-23456", "é"})
    void another_text_is_none(String typed) {
        assertThat(RecoveryCode.read(typed)).isEmpty();
    }

    @Test
    void its_hash_and_its_name_do_not_tell_it() {
        var code = RecoveryCode.some().get(0);
        assertThat(code.hash()).matches("[0-9a-f]{64}").doesNotContainIgnoringCase(code.text());
        assertThat(code.toString()).doesNotContain(code.text());
    }

    /** The test vectors of RFC 4648, of those that need no padding. */
    @Test
    void base32_is_that_of_rfc_4648() {
        assertThat(Base32.of("fooba".getBytes(US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.of(new byte[5])).isEqualTo("AAAAAAAA");
        assertThat(Base32.of(new byte[] {-1, -1, -1, -1, -1})).isEqualTo("77777777");
    }
}
