package org.rushline.search.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When events start: days by the venue's calendar, moments by the clock. Null means no limit.
 *
 * @param lastDay the whole of it
 */
public record Period(LocalDate firstDay, LocalDate lastDay, Instant from, Instant to) {

    static final Period ALWAYS = new Period(null, null, null, null);

    boolean isReversed() {
        var begin = firstDay == null ? from : midnight(firstDay);
        var end = lastDay == null ? to : midnight(lastDay);
        return begin != null && end != null && begin.isAfter(end);
    }

    /** Whether somebody wants to see what is over. */
    public boolean reachesBack(Instant now) {
        var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        return isBefore(firstDay, today.minusDays(1))
                || (from != null && from.isBefore(now))
                || isBefore(lastDay, today.minusDays(1))
                || (to != null && to.isBefore(now));
    }

    private static boolean isBefore(LocalDate day, LocalDate other) {
        return day != null && day.isBefore(other);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
