package org.rushline.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                   | ''
                    &&                   | ''
                    a=1&b=2&a=3          | a: 1, 3; b: 2
                    a                    | a:
                    a=b=c                | a: b=c
                    a%20b=c+d            | a b: c d
                    a=%C3%A9%E2%82%AC    | a: é€
                    a=%ff                | a: \uFFFD
                    a=100%               | a: 100%
                    a=%z1%1&b=%%41       | a: %z1%1; b: %A
                    """)
    void every_text_means_something(String encoded, String expected) {
        var values =
                FormValues.of(encoded).entrySet().stream()
                        .map(all -> all.getKey() + ": " + String.join(", ", all.getValue()))
                        .map(String::strip)
                        .collect(Collectors.joining("; "));
        assertThat(values).isEqualTo(expected);
    }
}
