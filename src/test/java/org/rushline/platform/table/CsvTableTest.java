package org.rushline.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static String written(Object... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        TableFormat.CSV.write(
                out, "Any", List.of("a", "b"), table -> table.row(Arrays.asList(cells)));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_spreadsheet_knows_that_it_is_utf_8() throws IOException {
        assertThat(written("Zoë")).isEqualTo("\ufeffa,b\r\n\"Zoë\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum(a1)", "\t=1", "\r=1", "\n=1"})
    void what_people_wrote_is_no_formula(String name) throws IOException {
        assertThat(CsvTable.cell(name)).startsWith("\"'").contains(name);
    }

    @Test
    void what_people_wrote_breaks_no_row() {
        assertThat(CsvTable.cell("He said \"no\", twice.\r\nReally."))
                .isEqualTo("\"He said \"\"no\"\", twice.\r\nReally.\"");
        assertThat(CsvTable.cell("a,b;c")).isEqualTo("\"a,b;c\"");
    }

    @Test
    void numbers_stay_numbers_and_nothing_is_nothing() throws IOException {
        assertThat(
                        written(
                                -12,
                                new BigDecimal("-0.50"),
                                new BigDecimal("1E+3"),
                                null,
                                LocalDate.of(2027, 1, 2),
                                Instant.EPOCH))
                .endsWith("-12,-0.50,1000,,2027-01-02,1970-01-01T00:00:00Z\r\n");
    }

    @Test
    void one_that_breaks_off_says_so_unless_nothing_was_sent() {
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(
                        () ->
                                TableFormat.CSV.write(
                                        out,
                                        "Any",
                                        List.of("a"),
                                        table -> {
                                            table.row(List.of(1));
                                            throw new IllegalStateException("no more");
                                        }))
                .hasMessage("no more");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeffa\r\n1\r\n\"" + CsvTable.BROKEN + "\"\r\n");
        out.reset();
        assertThatThrownBy(
                        () ->
                                TableFormat.CSV.write(
                                        out,
                                        "Any",
                                        List.of("a"),
                                        table -> {
                                            throw new IllegalStateException("nothing");
                                        }))
                .hasMessage("nothing");
        assertThat(out.size()).isZero();
    }
}
