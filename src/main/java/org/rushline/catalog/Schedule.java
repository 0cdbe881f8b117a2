package org.rushline.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.rushline.platform.problem.InvalidFields;

/** When an event begins: as the poster says it, in which zone, and the moments these mean. */
@Embeddable
class Schedule {

    /** What is outside is a slip of the keyboard, and may be more than the database can hold. */
    private static final int EARLIEST = 2000;

    private static final int LATEST = 2199;
    private static final Instant FIRST_ONSALE = Instant.parse(EARLIEST + "-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(31);

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "starts_at_local")
    private LocalDateTime startsAtLocal;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "doors_at")
    private Instant doorsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "onsale_at")
    private Instant onsaleAt;

    protected Schedule() {}

    Schedule(EventDetails details, ZoneId zone) {
        timeZone = zone.getId();
        startsAtLocal = details.startsAtLocal();
        startsAt =
                LocalTime.toInstant("startsAtLocal", startsAtLocal, zone, details.startsAtOffset());
        doorsAt = LocalTime.roughly(details.doorsAtLocal(), zone);
        endsAt = LocalTime.roughly(details.endsAtLocal(), zone);
        onsaleAt = details.onsaleAt();
        check();
    }

    private void check() {
        if (startsAtLocal.getYear() < EARLIEST || startsAtLocal.getYear() > LATEST) {
            throw new InvalidFields(
                    "startsAtLocal", "must be in the years " + EARLIEST + " to " + LATEST);
        }
        if (endsAt != null && endsAt.isAfter(startsAt.plus(LONGEST))) {
            throw new InvalidFields("endsAtLocal", "must be within 31 days of the start");
        }
        if (doorsAt != null && doorsAt.isBefore(startsAt.minus(LONGEST))) {
            throw new InvalidFields("doorsAtLocal", "must be within 31 days of the start");
        }
        if (onsaleAt != null && onsaleAt.isBefore(FIRST_ONSALE)) {
            throw new InvalidFields("onsaleAt", "must not be before the year " + EARLIEST);
        }
        if (doorsAt != null && doorsAt.isAfter(startsAt)) {
            throw new InvalidFields("doorsAtLocal", "must not be after the start");
        }
        if (endsAt != null && !endsAt.isAfter(startsAt)) {
            throw new InvalidFields("endsAtLocal", "must be after the start");
        }
        if (onsaleAt != null && !onsaleAt.isBefore(startsAt)) {
            throw new InvalidFields("onsaleAt", "must be before the start");
        }
    }

    String timeZone() {
        return timeZone;
    }

    LocalDateTime startsAtLocal() {
        return startsAtLocal;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant doorsAt() {
        return doorsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Instant onsaleAt() {
        return onsaleAt;
    }
}
