package org.rushline.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.rushline.platform.problem.InvalidFields;

/**
 * When an event begins: as the poster says it, in which zone, and the moments these meant when they
 * were saved. What is not touched keeps its moment, whatever becomes of the zone. Never changed:
 * another schedule takes its place.
 */
@Embeddable
public class Schedule {

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
        this(LocalTimes.by(details), zone, details.onsaleAt());
    }

    private Schedule(LocalTimes said, ZoneId zone, Instant onsaleAt) {
        ScheduleLimits.check(said.start());
        var moments = Moments.of(said, zone);
        ScheduleLimits.check(moments);
        set(moments, zone, said.start(), onsaleAt);
    }

    private void set(Moments moments, ZoneId zone, LocalDateTime start, Instant onsale) {
        timeZone = zone.getId();
        startsAtLocal = start;
        startsAt = moments.startsAt();
        doorsAt = moments.doorsAt();
        endsAt = moments.endsAt();
        onsaleAt = onsale;
    }

    /**
     * As an operator wants it.
     *
     * @param zone of times that are other ones than before
     */
    Schedule edited(EventDetails details, ZoneId zone) {
        var said = LocalTimes.by(details).after(said(), zone());
        return said.equals(said()) ? onSaleAt(details.onsaleAt()) : elsewhere(details, zone);
    }

    /** As an operator wants it at another venue. */
    Schedule elsewhere(EventDetails details, ZoneId zone) {
        return new Schedule(LocalTimes.by(details).after(said(), zone), zone, details.onsaleAt());
    }

    private Schedule onSaleAt(Instant onsale) {
        if (Objects.equals(onsale, onsaleAt)) {
            return this;
        }
        var other = new Schedule();
        other.set(moments(), zone(), startsAtLocal, onsale);
        return other;
    }

    /** The same times where the clocks have another zone; empty if they do not exist there. */
    public Optional<Schedule> inZone(ZoneId zone) {
        try {
            var said = new LocalTimes(doorsAtLocal(), startsAtLocal, endsAtLocal(), null);
            return Optional.of(new Schedule(said.after(said(), zone), zone, onsaleAt));
        } catch (InvalidFields impossible) {
            return Optional.empty();
        }
    }

    public Schedule atTheSameMoment(ZoneId zone) {
        var other = new Schedule();
        other.set(moments(), zone, startsAt.atZone(zone).toLocalDateTime(), onsaleAt);
        return other;
    }

    public boolean atTheMomentsOf(Schedule other) {
        return moments().equals(other.moments());
    }

    public boolean goesOnSaleInTime() {
        return onsaleAt == null || onsaleAt.isBefore(startsAt);
    }

    void mustGoOnSaleInTime() {
        ScheduleLimits.check(onsaleAt, startsAt);
    }

    private Moments moments() {
        return new Moments(doorsAt, startsAt, endsAt);
    }

    private LocalTimes said() {
        return new LocalTimes(doorsAtLocal(), startsAtLocal, endsAtLocal(), startsAtOffset());
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public LocalDateTime startsAtLocal() {
        return startsAtLocal;
    }

    /** As it was when the start was saved; somebody at psql may write what is none. */
    ZoneOffset startsAtOffset() {
        var saved = Duration.between(startsAt, startsAtLocal.toInstant(ZoneOffset.UTC));
        return saved.abs().compareTo(Duration.ofHours(18)) > 0
                ? zone().getRules().getOffset(startsAt)
                : ZoneOffset.ofTotalSeconds((int) saved.toSeconds());
    }

    public Instant startsAt() {
        return startsAt;
    }

    Instant doorsAt() {
        return doorsAt;
    }

    LocalDateTime doorsAtLocal() {
        return local(doorsAt);
    }

    Instant endsAt() {
        return endsAt;
    }

    LocalDateTime endsAtLocal() {
        return local(endsAt);
    }

    private LocalDateTime local(Instant moment) {
        return moment == null ? null : moment.atZone(zone()).toLocalDateTime();
    }

    Instant onsaleAt() {
        return onsaleAt;
    }
}
