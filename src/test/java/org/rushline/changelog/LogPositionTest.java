package org.rushline.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogPositionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "10:10:|10\n10:15:10,12|15\n")
    void is_the_same_after_it_was_written_down(String snapshot, long next) {
        var position = LogPosition.of("1/00000001/5/a-b", snapshot);
        assertThat(position.next()).isEqualTo(next);
        assertThat(LogPosition.parse(position.toString())).isEqualTo(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "a@b", "a@1:x", "a@1:2@3"})
    void nothing_else_is_a_position(String text) {
        assertThatThrownBy(() -> LogPosition.parse(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    e | 20 |       | 0  | true
                    e | 20 | 12    | 11 | true
                    e | 20 |       | 19 | true
                    e | 20 |       | 20 | false
                    e | 20 | 12    | 12 | false
                    e | 20 | 12 15 | 12 | false
                    e | 20 | 15    | 15 | true
                    f | 20 |       | 0  | false
                    e | 31 |       | 0  | false
                    """)
    void whoever_may_have_missed_something_does_not_go_on(
            String epoch, long next, String open, long emptiedTo, boolean goesOn) {
        var xids =
                open == null
                        ? List.<Long>of()
                        : List.of(open.split(" ")).stream().map(Long::valueOf).toList();
        var now = new LogPosition("e", 30, List.of(15L, 28L));
        assertThat(new LogPosition(epoch, next, xids).leadsTo(now, emptiedTo)).isEqualTo(goesOn);
    }
}
