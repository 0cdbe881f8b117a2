package org.rushline.dev;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Moves the catalogue's dates by whole weeks, so that everything begins in the calendar week after
 * next.
 */
record DemoCalendar(LocalDate today) {

    private static final int SOONEST_ONSALE_DAYS = 2;

    /**
     * The Monday of the week in which every competition and every season begins: 8 to 14 days
     * ahead.
     */
    LocalDate firstMonday() {
        return monday(today).plusWeeks(2);
    }

    /** The number of weeks by which a competition moves if its first match was on this day. */
    long weeksFrom(LocalDate firstMatch) {
        return ChronoUnit.WEEKS.between(monday(firstMatch), firstMonday());
    }

    /** A season's evening: {@code week} 0 is the first one. */
    LocalDate evening(int week, DayOfWeek day) {
        return firstMonday().plusWeeks(week).with(TemporalAdjusters.nextOrSame(day));
    }

    /**
     * When an announced event goes on sale: three to eight weeks before it, in the next days if
     * that is over.
     */
    Instant onsaleAt(DemoEvent event) {
        var spread = Math.floorMod(event.key().hashCode(), 60);
        var usual = event.start().toLocalDate().minusWeeks(3 + spread % 6);
        var soonest = today.plusDays(SOONEST_ONSALE_DAYS + spread % 4);
        var day = usual.isBefore(soonest) ? soonest : usual;
        return day.atTime(LocalTime.of(9 + spread % 4, 0)).atZone(event.venue().zone()).toInstant();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
