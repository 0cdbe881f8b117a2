package org.rushline.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rushline.platform.problem.InvalidFields;

class NameWordsTest {

    @Test
    void words_are_beginnings_and_short_ones_are_whole() {
        assertThat(NameWords.of(" Ada  Love")).isEqualTo("'Ada':* & 'Love':*");
        assertThat(NameWords.of("Bo Li")).isEqualTo("'Bo' & 'Li'");
    }

    @Test
    void nothing_that_is_written_is_a_command() {
        assertThat(NameWords.of("o'brien') | !(x:* & \\")).isEqualTo("'o' & 'brien':* & 'x'");
        assertThatThrownBy(() -> NameWords.of("'!&|")).isInstanceOf(InvalidFields.class);
    }
}
