package org.rushline.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class XlsxTableTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private List<List<String>> sheet(int number) throws IOException {
        return Workbooks.sheet(out.toByteArray(), number);
    }

    @Test
    void each_kind_of_cell_is_what_it_is() throws IOException {
        var table = new XlsxTable(out, "Sales", List.of("name", "more"));
        table.row(
                Arrays.asList(
                        "Zoë \"<&>\" 🎭",
                        12,
                        new BigDecimal("10.500"),
                        null,
                        LocalDate.of(2027, 6, 12),
                        Instant.parse("2027-06-12T12:00:00Z"),
                        LocalDateTime.parse("2027-06-12T18:00:00")));
        table.finish();
        assertThat(sheet(1))
                .containsExactly(
                        List.of("name", "more"),
                        List.of(
                                "Zoë \"<&>\" 🎭",
                                "12",
                                "10.500",
                                "",
                                "46550.0",
                                "46550.5",
                                "46550.75"));
    }

    /** A workbook keeps formulas apart from texts, so nothing has to be put before them. */
    @Test
    void what_people_wrote_is_a_text_whatever_it_looks_like() throws IOException {
        var table = new XlsxTable(out, "Buyers", List.of("name"));
        var names = List.of("=1+1", "+1", "@a", "-1", "a\u0000b", "\ud800", "x".repeat(40_000));
        for (var name : names) {
            table.row(List.of(name));
        }
        table.finish();
        assertThat(Workbooks.entry(out.toByteArray(), "xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>")
                .contains("inlineStr");
        assertThat(sheet(1)).hasSize(1 + names.size());
        assertThat(sheet(1).get(1)).containsExactly("=1+1");
        assertThat(sheet(1).get(7).get(0)).hasSize(32_767);
    }

    @Test
    void a_full_sheet_is_followed_by_another_with_the_same_head() throws IOException {
        var table = new XlsxTable(out, "Door", List.of("n"), 3);
        for (int n = 1; n <= 5; n++) {
            table.row(List.of(n));
        }
        table.finish();
        assertThat(sheet(1)).containsExactly(List.of("n"), List.of("1"), List.of("2"));
        assertThat(sheet(2)).containsExactly(List.of("n"), List.of("3"), List.of("4"));
        assertThat(sheet(3)).containsExactly(List.of("n"), List.of("5"));
        assertThat(Workbooks.entry(out.toByteArray(), "xl/workbook.xml"))
                .contains("\"Door\"", "\"Door 2\"", "\"Door 3\"");
    }
}
