package org.rushline.catalog.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.catalog.season.SeasonTable.Row;

class SeasonTableTest {

    private static final String HEAD = "name,type,venue,starts,currency,prices";
    private static final String AIDA = "Aida,opera,Scala,2027-01-14 19:30,EUR,42";

    private final RowProblems problems = new RowProblems();

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void it_is_separated_as_spreadsheets_do(String separator) {
        var csv = (HEAD + "\r\n" + AIDA + "\r\n").replace(",", separator);
        var rows = read("\ufeff" + csv);
        assertThat(problems()).isEmpty();
        assertThat(rows).singleElement().matches(row -> row.number() == 2);
        assertThat(rows.get(0).text(SeasonColumn.NAME)).isEqualTo("Aida");
        assertThat(rows.get(0).text(SeasonColumn.PRICES)).isEqualTo("42");
        assertThat(rows.get(0).text(SeasonColumn.DOORS)).isEmpty();
    }

    @Test
    void quotation_marks_keep_what_they_are_around() {
        var rows =
                read(
                        HEAD
                                + "\n\"Tosca, \"\"live\"\"\",opera,\"The\nHouse\",2027-01-14 19:30,EUR,\"Stalls: 4,50; Circle: 3\"");
        assertThat(rows.get(0).text(SeasonColumn.NAME)).isEqualTo("Tosca, \"live\"");
        assertThat(rows.get(0).text(SeasonColumn.VENUE)).isEqualTo("The\nHouse");
        assertThat(rows.get(0).text(SeasonColumn.PRICES)).isEqualTo("Stalls: 4,50; Circle: 3");
    }

    @Test
    void the_first_row_decides_what_separates_whatever_is_quoted_in_it() {
        read("\"name\";\"type\";venue;starts;currency;\"a,b,c,d,e,f,g,h\";prices\n");
        assertThat(problems()).containsExactly("1 a,b,c,d,e,f,g,h is no column of a season");
    }

    @Test
    void rows_are_counted_as_a_spreadsheet_counts_them() {
        var rows = read("\n" + HEAD + "\n\n,,,,,\n" + AIDA + "\n" + AIDA);
        assertThat(rows).extracting(Row::number).containsExactly(5, 6);
    }

    @Test
    void columns_stand_in_any_order_and_are_written_as_people_do() {
        var rows = read("Prices, STARTS ,venue,Order-Limit,Type,name,currency\n1,2,3,4,5,6,7");
        assertThat(problems()).isEmpty();
        assertThat(rows.get(0).text(SeasonColumn.ORDER_LIMIT)).isEqualTo("4");
    }

    @Test
    void what_is_wrong_with_the_columns_is_said_of_all_of_them() {
        read("name,name,director,starts\nAida,Aida,Me,2027");
        assertThat(problems())
                .containsExactly(
                        "1 name is there twice",
                        "1 director is no column of a season",
                        "1 type is missing",
                        "1 venue is missing",
                        "1 currency is missing",
                        "1 prices is missing");
    }

    @Test
    void an_unknown_columns_title_is_not_told_back_whole() {
        read(HEAD + "," + "x".repeat(100_000) + "\n" + AIDA);
        assertThat(problems().get(0)).hasSizeLessThan(100);
    }

    @Test
    void a_row_with_too_many_cells_is_named() {
        assertThat(read(HEAD + "\n" + AIDA + ",,\n" + AIDA + ",more")).hasSize(1);
        assertThat(problems()).containsExactly("3 null has more cells than there are columns");
    }

    @Test
    void nothing_is_said_to_be_nothing() {
        read("");
        assertThat(problems()).containsExactly("1 null must name the columns");
        var others = new RowProblems();
        SeasonTable.rows(HEAD, others);
        assertThat(others.list()).extracting(RowProblem::row).containsExactly(2);
    }

    @Test
    void a_missing_quotation_mark_is_not_a_failure() {
        var rows = read(HEAD + "\n\"Aida" + ",x".repeat(1000));
        assertThat(rows.get(0).text(SeasonColumn.TYPE)).isEmpty();
        assertThat(read(HEAD + "\n\"Aida\"x,y")).isEmpty();
        assertThat(problems())
                .containsExactly("2 null cannot be read: is a quotation mark missing?");
    }

    @Test
    void a_thousand_rows_are_read_and_no_more() {
        var rows = IntStream.range(0, 1001).mapToObj(n -> AIDA).collect(Collectors.joining("\n"));
        assertThat(read(HEAD + "\n" + rows)).hasSize(1000);
        assertThat(problems()).containsExactly("1002 null is one too many: 1,000 are read");
    }

    private List<Row> read(String csv) {
        return SeasonTable.rows(csv, problems);
    }

    private List<String> problems() {
        return problems.list().stream()
                .map(one -> one.row() + " " + one.column() + " " + one.reason())
                .toList();
    }
}
