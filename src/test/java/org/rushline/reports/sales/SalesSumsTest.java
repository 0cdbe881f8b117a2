package org.rushline.reports.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TierId;

class SalesSumsTest {

    private static final EventId EVENT = new EventId(5);
    private static final TierId TIER = new TierId(7);
    private static final SalesQuestion ALL = SalesQuestion.ofEvent(EVENT);

    private static SoldEvent event(String zone) {
        return new SoldEvent(
                EVENT,
                "King Lear",
                ZoneId.of(zone),
                LocalDateTime.of(2027, 6, 12, 19, 30),
                "GBP",
                300);
    }

    private static SalesSums sums(SalesQuestion asked, String zone) {
        var sums = new SalesSums(asked, List.of(event(zone)));
        sums.tier(new SoldTier(EVENT, TIER, "Stalls", 0, 300, 10));
        return sums;
    }

    private static SalesSums.Part sold(Instant since, int sold, int returned) {
        return new SalesSums.Part(
                EVENT, TIER, "GBP", since, sold, returned, sold * 100L, returned * 100L);
    }

    @ParameterizedTest
    @CsvSource({
        // The night on which clocks go forward, and the one on which they go back
        "Europe/London, 2027-03-27T23:45:00Z, 2027-03-27",
        "Europe/London, 2027-03-28T00:00:00Z, 2027-03-28",
        "Europe/London, 2027-03-28T22:45:00Z, 2027-03-28",
        "Europe/London, 2027-03-28T23:00:00Z, 2027-03-29",
        "Europe/London, 2027-10-30T22:45:00Z, 2027-10-30",
        "Europe/London, 2027-10-30T23:00:00Z, 2027-10-31",
        "Europe/London, 2027-10-31T23:45:00Z, 2027-10-31",
        "America/St_Johns, 2027-01-02T03:15:00Z, 2027-01-01",
        "America/St_Johns, 2027-01-02T03:30:00Z, 2027-01-02",
        "Asia/Kathmandu, 2027-01-01T18:00:00Z, 2027-01-01",
        "Asia/Kathmandu, 2027-01-01T18:15:00Z, 2027-01-02",
        // Here midnight is left out once a year
        "Africa/Cairo, 2027-04-29T21:45:00Z, 2027-04-29",
        "Africa/Cairo, 2027-04-29T22:00:00Z, 2027-04-30",
        "Pacific/Kiritimati, 2027-01-01T10:00:00Z, 2027-01-02"
    })
    void a_day_is_that_of_the_venue(String zone, Instant since, LocalDate day) {
        var sums = sums(ALL, zone);
        sums.add(sold(since, 1, 0));
        assertThat(sums.rows()).extracting(SalesRow::day).containsExactly(day);
    }

    /** Whatever is sold and returned when, no ticket and no penny is lost or counted twice. */
    @Property(tries = 200)
    void the_rows_add_up_to_what_was_sold(
            @ForAll @Size(max = 200) List<@IntRange(max = 40_000) Integer> quarters,
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long start) {
        var begins = Instant.ofEpochSecond(start - start % 900);
        var sums = sums(ALL, "Australia/Lord_Howe");
        for (int quarter : quarters) {
            sums.add(
                    sold(begins.plus(Duration.ofMinutes(15L * quarter)), quarter % 5, quarter % 2));
        }
        var rows = sums.rows();
        assertThat(rows).extracting(SalesRow::day).doesNotHaveDuplicates();
        assertThat(rows.stream().mapToInt(SalesRow::sold).sum())
                .isEqualTo(quarters.stream().mapToInt(q -> q % 5).sum());
        assertThat(rows.stream().mapToInt(SalesRow::returned).sum())
                .isEqualTo(quarters.stream().mapToInt(q -> q % 2).sum());
        assertThat(rows)
                .allSatisfy(
                        row ->
                                assertThat(row.net())
                                        .isEqualTo(100L * (row.sold() - row.returned()))
                                        .isEqualTo(row.gross() - row.refunded()));
    }

    @Test
    void only_days_that_were_asked_for_count_and_the_tier_is_there_all_the_same() {
        var asked =
                new SalesQuestion(
                        EVENT,
                        null,
                        null,
                        null,
                        LocalDate.of(2027, 1, 2),
                        LocalDate.of(2027, 1, 3),
                        null);
        var sums = sums(asked, "UTC");
        sums.add(sold(Instant.parse("2027-01-01T23:45:00Z"), 1, 0));
        sums.add(sold(Instant.parse("2027-01-04T00:00:00Z"), 1, 0));
        assertThat(sums.rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.day()).isNull();
                            assertThat(row.sold()).isZero();
                            assertThat(row.capacity()).isEqualTo(300);
                            assertThat(row.blocked()).isEqualTo(10);
                        });
        sums = sums(asked, "UTC");
        sums.add(sold(Instant.parse("2027-01-02T00:00:00Z"), 1, 0));
        sums.add(sold(Instant.parse("2027-01-03T23:45:00Z"), 2, 1));
        assertThat(sums.rows()).extracting(SalesRow::sold).containsExactly(1, 2);
    }

    @Test
    void what_was_sold_at_a_price_that_is_gone_still_counts() {
        var sums = sums(ALL, "UTC");
        sums.add(new SalesSums.Part(EVENT, new TierId(9), "GBP", Instant.EPOCH, 2, 0, 8_000, 0));
        assertThat(sums.rows()).extracting(SalesRow::tier).containsExactly("Stalls", null);
        assertThat(sums.rows()).extracting(SalesRow::gross).containsExactly(0L, 8_000L);
    }
}
