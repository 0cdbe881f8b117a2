package org.rushline.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StrengthTest {

    private static final String STAND_INS = "4@8({[<3691!|/0$5+7%2";

    /** zxcvbn alone would read 200 substitutes for minutes. */
    @Property(tries = 500)
    void so_much_is_read_as_takes_no_longer_than_hashing(@ForAll("passwords") String password) {
        var read = Strength.beginning(password);
        assertThat(password).startsWith(read);
        assertThat(read.length()).isLessThanOrEqualTo(24);
        assertThat(read.chars().filter(c -> STAND_INS.indexOf(c) >= 0).distinct().count())
                .isLessThanOrEqualTo(10);
    }

    @Provide
    Arbitrary<String> passwords() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(200),
                Arbitraries.strings().withChars(STAND_INS.toCharArray()).ofMaxLength(200));
    }

    @Test
    void a_weak_beginning_is_not_made_up_for_by_what_is_not_read() {
        assertThat(Strength.weakness("password".repeat(20), List.of())).isPresent();
        assertThat(Strength.weakness(STAND_INS.repeat(9), List.of())).isEmpty();
    }
}
