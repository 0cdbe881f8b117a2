package org.rushline.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoCalendarTest {

    private static final LocalDate FIRST_MATCH = LocalDate.of(2025, 8, 22);

    @Test
    void the_first_match_lies_one_to_three_weeks_ahead_on_the_same_weekday() {
        days().forEach(
                        today -> {
                            var weeks = new DemoCalendar(today).weeksFrom(FIRST_MATCH);
                            var moved = FIRST_MATCH.plusWeeks(weeks);
                            assertThat(ChronoUnit.DAYS.between(today, moved)).isBetween(7L, 21L);
                            assertThat(moved.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
                        });
    }

    @Test
    void an_evening_of_the_first_week_falls_on_its_weekday() {
        days().forEach(
                        today -> {
                            var evening = new DemoCalendar(today).evening(0, DayOfWeek.MONDAY);
                            assertThat(evening.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
                            assertThat(ChronoUnit.DAYS.between(today, evening)).isBetween(7L, 14L);
                        });
    }

    @Test
    void a_summer_kick_off_keeps_its_local_time_in_winter() {
        var event = at("Europe/Berlin", "2026-12-04T20:30");
        assertThat(event.startsAt()).hasToString("2026-12-04T20:30");
    }

    @Test
    void a_start_the_clocks_skip_is_moved_on() {
        var event = at("Europe/Berlin", "2027-03-28T02:30");
        assertThat(event.startsAt()).hasToString("2027-03-28T03:30");
    }

    @Test
    void an_event_goes_on_sale_before_it_starts_and_after_today() {
        days().forEach(
                        today -> {
                            var calendar = new DemoCalendar(today);
                            var event = at("America/Vancouver", calendar.firstMonday() + "T10:00");
                            var start = event.start().atZone(event.venue().zone()).toInstant();
                            var tomorrow = today.plusDays(1).atStartOfDay(event.venue().zone());
                            assertThat(calendar.onsaleAt(event))
                                    .isBetween(tomorrow.toInstant(), start.minusSeconds(1));
                        });
    }

    private static Stream<LocalDate> days() {
        return LocalDate.of(2026, 11, 20).datesUntil(LocalDate.of(2027, 12, 1));
    }

    private static DemoEvent at(String zone, String start) {
        var venue =
                new DemoVenue("v", "V", "C", "", "DE", ZoneId.of(zone), 0, 0, "STADIUM", 100, 0);
        return new DemoEvent(
                "e-001",
                "A v B",
                "FOOTBALL",
                "",
                venue,
                LocalDateTime.parse(start),
                Duration.ofMinutes(90),
                Duration.ofMinutes(110),
                List.of(),
                new PriceLadder("EUR", 80, 20),
                false);
    }
}
