package org.rushline.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgrammeQueryTest {

    @Test
    void every_word_is_looked_for_anywhere_in_a_name() {
        assertThat(asking("  bayern   leipzig ").patterns())
                .containsExactly("%bayern%", "%leipzig%");
    }

    @Test
    void signs_that_mean_something_to_the_database_mean_nothing_here() {
        assertThat(asking("50%_\\").patterns()).containsExactly("%50\\%\\_\\\\%");
    }

    @Test
    void nothing_asked_is_nothing_required() {
        assertThat(asking(null).patterns()).isEmpty();
        assertThat(asking(" ").patterns()).isEmpty();
    }

    @Test
    void pages_begin_at_one_and_end_somewhere() {
        assertThat(new ProgrammeQuery("", "", null, null, null, -3).page()).isEqualTo(1);
        assertThat(new ProgrammeQuery("", "", null, null, null, 1_000_000).page()).isEqualTo(500);
    }

    private static ProgrammeQuery asking(String words) {
        return new ProgrammeQuery(words, null, null, null, null, 1);
    }
}
