package org.rushline.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.rushline.reports.sales.SalesRow;

class SalesChartTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 30);

    private static SalesRow row(LocalDate day, int sold, int returned) {
        return new SalesRow(
                "evt_5",
                "King Lear",
                LocalDateTime.of(2027, 6, 12, 19, 30),
                "tir_7",
                "Stalls",
                day,
                sold,
                returned,
                sold * 100L,
                returned * 100L,
                (sold - returned) * 100L,
                "GBP",
                300,
                0);
    }

    private static List<String> labels(SalesRow... rows) {
        return SalesChart.of(List.of(rows)).getBars().stream().map(SalesChart.Bar::label).toList();
    }

    @Test
    void days_without_sales_are_there_too() {
        assertThat(labels(row(FIRST, 1, 0), row(FIRST.plusDays(3), 1, 0)))
                .containsExactly("30 Jan 2027", "31 Jan 2027", "1 Feb 2027", "2 Feb 2027");
    }

    @Test
    void many_days_are_weeks_months_or_years() {
        assertThat(labels(row(FIRST, 1, 0), row(FIRST.plusDays(61), 1, 0))).hasSize(62);
        assertThat(labels(row(FIRST, 1, 0), row(FIRST.plusDays(62), 1, 0)))
                .hasSize(10)
                .startsWith("25 Jan 2027", "1 Feb 2027");
        assertThat(labels(row(FIRST, 1, 0), row(FIRST.plusYears(2), 1, 0)))
                .hasSize(25)
                .startsWith("January 2027");
        assertThat(labels(row(FIRST, 1, 0), row(FIRST.plusYears(20), 1, 0)))
                .hasSize(21)
                .endsWith("2047");
    }

    @Test
    void nothing_sold_is_no_bar() {
        assertThat(SalesChart.of(List.of(row(null, 0, 0))).isBlank()).isTrue();
    }

    @Property(tries = 200)
    void bars_stay_in_the_drawing_and_add_up(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 3_000) Integer> days) {
        var rows =
                days.stream()
                        .map(day -> row(FIRST.plusDays(day), 1 + day % 700, day % 90))
                        .toList();
        var bars = SalesChart.of(rows).getBars();
        assertThat(bars).hasSizeLessThan(130);
        assertThat(bars)
                .allSatisfy(
                        bar -> {
                            assertThat(bar.top()).isBetween(-12, 1_000);
                            assertThat(bar.top() + bar.height() + bar.below()).isBetween(0, 1_024);
                            assertThat(bar.height() > 0).isEqualTo(bar.sum().getSold() > 0);
                        });
        assertThat(bars.stream().mapToInt(bar -> bar.sum().getSold()).sum())
                .isEqualTo(rows.stream().mapToInt(SalesRow::sold).sum());
    }

    @Test
    void currencies_are_not_added_and_a_loss_is_seen() {
        var sum = new SalesSum();
        Stream.of(row(FIRST, 3, 4), row(FIRST, 0, 0)).forEach(sum::add);
        assertThat(sum.getNet()).isEqualTo("−£1.00");
        assertThat(sum.getKept()).isEqualTo(-1);
        assertThat(sum.getKeptShare()).isZero();
        sum.add(
                new SalesRow(
                        "evt_6", "Lear", null, "tir_8", "All", FIRST, 1, 0, 5_350, 0, 5_350, "JPY",
                        100, 50));
        assertThat(sum.getGross()).isEqualTo("£3.00 · JP¥5,350");
        assertThat(sum.getCapacity()).isEqualTo(400);
        assertThat(sum.getBlockedShare()).isEqualTo(125);
    }
}
