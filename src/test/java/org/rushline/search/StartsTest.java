package org.rushline.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartsTest {

    @Test
    void goes_on_letter_by_letter_up_to_eight() {
        assertThat(Starts.of("opera")).containsExactly("o", "op", "ope", "oper", "opera");
        assertThat(Starts.of("philharmonic")).hasSize(8).endsWith("philharm");
        assertThat(Starts.asked("philharmonic")).isEqualTo("philharm");
        assertThat(Starts.asked("opera")).isEqualTo("opera");
    }

    @Test
    void never_cuts_a_letter_in_two() {
        var word = "𝄞".repeat(9);
        assertThat(Starts.of(word)).hasSize(8).startsWith("𝄞", "𝄞𝄞");
        assertThat(Starts.asked(word)).isEqualTo("𝄞".repeat(8));
    }
}
