package org.rushline.web.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.rushline.reports.sales.SalesRow;

/**
 * What was sold over time, as bars: up what was sold, down what was returned. By days; if these
 * were too many to be seen, by weeks, months or years.
 */
public final class SalesChart {

    private static final int MOST = 62;
    private static final int HEIGHT = 1_000;
    private static final int LEAST = 12;
    private static final int STEP = 10;

    /** How long a bar is. */
    enum Span {
        DAY("d MMM uuuu"),
        WEEK("d MMM uuuu"),
        MONTH("MMMM uuuu"),
        YEAR("uuuu");

        private final DateTimeFormatter format;

        Span(String pattern) {
            format = DateTimeFormatter.ofPattern(pattern, Locale.UK);
        }

        /** The first day of the one that it is in. */
        LocalDate of(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
            };
        }

        LocalDate after(LocalDate first) {
            return switch (this) {
                case DAY -> first.plusDays(1);
                case WEEK -> first.plusWeeks(1);
                case MONTH -> first.plusMonths(1);
                case YEAR -> first.plusYears(1);
            };
        }

        static Span between(LocalDate first, LocalDate last) {
            if (ChronoUnit.DAYS.between(first, last) < MOST) {
                return DAY;
            }
            if (ChronoUnit.WEEKS.between(first, last) < MOST) {
                return WEEK;
            }
            return ChronoUnit.MONTHS.between(first, last) < MOST * 2 ? MONTH : YEAR;
        }
    }

    /**
     * A bar, as SVG draws it.
     *
     * @param label such as "1 Dec 2026"
     * @param x its left edge
     * @param top of what was sold
     * @param height of what was sold
     * @param below the height of what was returned
     */
    public record Bar(String label, SalesSum sum, int x, int top, int height, int below) {}

    private final Span span;
    private final List<Bar> bars = new ArrayList<>();
    private int base;

    private SalesChart(Span span) {
        this.span = span;
    }

    static SalesChart of(List<SalesRow> rows) {
        var days = rows.stream().map(SalesRow::day).filter(Objects::nonNull).sorted().toList();
        if (days.isEmpty()) {
            return new SalesChart(Span.DAY);
        }
        var last = days.get(days.size() - 1);
        var chart = new SalesChart(Span.between(days.get(0), last));
        var sums = new TreeMap<LocalDate, SalesSum>();
        for (var day = chart.span.of(days.get(0));
                !day.isAfter(last);
                day = chart.span.after(day)) {
            sums.put(day, new SalesSum());
        }
        rows.stream()
                .filter(row -> row.day() != null)
                .forEach(row -> sums.get(chart.span.of(row.day())).add(row));
        chart.fill(sums);
        return chart;
    }

    private void fill(TreeMap<LocalDate, SalesSum> sums) {
        var up = sums.values().stream().mapToInt(SalesSum::getSold).max().orElse(0);
        var down = sums.values().stream().mapToInt(SalesSum::getReturned).max().orElse(0);
        var scale = (double) HEIGHT / Math.max(1, up + down);
        base = (int) Math.round(up * scale);
        sums.forEach(
                (first, sum) -> {
                    var height = height(sum.getSold(), scale);
                    bars.add(
                            new Bar(
                                    span.format.format(first),
                                    sum,
                                    bars.size() * STEP,
                                    base - height,
                                    height,
                                    height(sum.getReturned(), scale)));
                });
    }

    /** What there is can be seen, however little it is. */
    private static int height(int tickets, double scale) {
        return tickets == 0 ? 0 : Math.max(LEAST, (int) Math.round(tickets * scale));
    }

    public List<Bar> getBars() {
        return bars;
    }

    /** Whether nothing was sold. */
    public boolean isBlank() {
        return bars.isEmpty();
    }

    /** That of the drawing. */
    public int getWidth() {
        return bars.size() * STEP;
    }

    /** Where nothing is, above what was returned. */
    public int getBase() {
        return base;
    }

    /** The end of a key of texts. */
    public String getSpan() {
        return span.name().toLowerCase(Locale.ROOT);
    }

    public Bar getFirst() {
        return bars.get(0);
    }

    public Bar getLast() {
        return bars.get(bars.size() - 1);
    }

    /** The highest bar's. */
    public int getMost() {
        return bars.stream().mapToInt(bar -> bar.sum.getSold()).max().orElse(0);
    }
}
