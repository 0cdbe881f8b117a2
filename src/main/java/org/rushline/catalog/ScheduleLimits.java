package org.rushline.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.rushline.platform.problem.InvalidFields;

/** Dates outside are typing mistakes, and the database may not be able to hold them. */
final class ScheduleLimits {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2199;
    private static final Instant FIRST_ONSALE = Instant.parse(EARLIEST + "-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(31);

    private ScheduleLimits() {}

    static void check(LocalDateTime start) {
        if (start.getYear() < EARLIEST || start.getYear() > LATEST) {
            throw new InvalidFields(
                    "startsAtLocal", "must be in the years " + EARLIEST + " to " + LATEST);
        }
    }

    static void check(Moments moments) {
        var start = moments.startsAt();
        if (moments.endsAt() != null && moments.endsAt().isAfter(start.plus(LONGEST))) {
            throw new InvalidFields("endsAtLocal", "must be within 31 days of the start");
        }
        if (moments.doorsAt() != null && moments.doorsAt().isBefore(start.minus(LONGEST))) {
            throw new InvalidFields("doorsAtLocal", "must be within 31 days of the start");
        }
    }

    static void check(Instant onsaleAt, Instant start) {
        if (onsaleAt != null && onsaleAt.isBefore(FIRST_ONSALE)) {
            throw new InvalidFields("onsaleAt", "must not be before the year " + EARLIEST);
        }
        if (onsaleAt != null && !onsaleAt.isBefore(start)) {
            throw new InvalidFields("onsaleAt", "must be before the start");
        }
    }
}
