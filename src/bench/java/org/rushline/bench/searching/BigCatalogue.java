package org.rushline.bench.searching;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventType;
import org.rushline.dev.DemoPerformer;
import org.rushline.dev.DemoVenue;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.id.VenueId;
import org.rushline.search.SearchableEvent;
import org.rushline.search.SearchableEvent.Act;
import org.rushline.search.SearchableEvent.Location;
import org.rushline.search.SearchableEvent.Prices;

/**
 * As many events as one likes, of real teams, works and houses that chance has put together: the
 * same for the same number and day.
 */
final class BigCatalogue {

    private static final int DAYS_BACK = 60;
    private static final int DAYS_AHEAD = 670;

    private final LocalDate today;
    private final Cast cast;

    BigCatalogue(LocalDate today) {
        this.today = today;
        this.cast = new Cast(today);
    }

    Cast cast() {
        return cast;
    }

    LocalDate today() {
        return today;
    }

    SearchableEvent event(long id) {
        var chance = new SplittableRandom(id);
        return chance.nextInt(10) < 6 ? match(id, chance) : show(id, chance);
    }

    private SearchableEvent match(long id, SplittableRandom chance) {
        var home = one(cast.clubs(), chance);
        var away = one(cast.clubs(), chance);
        var ground = chance.nextInt(5) == 0 ? one(cast.venues(), chance) : cast.home(home);
        var name = home.name() + " v " + away.name();
        var says = "Matchday %d. A real fixture on a borrowed date: take any seat you like.";
        return event(
                id,
                name,
                EventType.FOOTBALL,
                says.formatted(1 + chance.nextInt(38)),
                ground,
                home.equals(away) ? List.of(home) : List.of(home, away),
                chance);
    }

    /** Every fourth evening has two works. */
    private SearchableEvent show(long id, SplittableRandom chance) {
        var work = one(cast.works(), chance);
        var by = new ArrayList<>(work.performers());
        var name = work.name();
        if (chance.nextInt(4) == 0) {
            var second = one(cast.works(), chance);
            name = name + " and " + second.name();
            second.performers().stream().filter(other -> !by.contains(other)).forEach(by::add);
        }
        var type = EventType.valueOf(work.type());
        return event(id, name, type, work.description(), one(cast.houses(), chance), by, chance);
    }

    private SearchableEvent event(
            long id,
            String name,
            EventType type,
            String description,
            DemoVenue venue,
            List<DemoPerformer> by,
            SplittableRandom chance) {
        var day = today.plusDays(chance.nextInt(-DAYS_BACK, DAYS_AHEAD));
        var local = LocalDateTime.of(day, LocalTime.of(15 + chance.nextInt(7), 0));
        var starts = local.atZone(venue.zone()).toInstant();
        return new SearchableEvent(
                new EventId(id),
                name,
                type,
                status(day, chance),
                description,
                starts,
                local,
                ZoneId.of(venue.zone().getId()),
                starts.plusSeconds(3 * 3600),
                null,
                location(venue),
                by.stream().map(who -> new Act(new PerformerId(cast.id(who)), who.name())).toList(),
                prices(venue, chance));
    }

    /** Past events were on sale; the clock makes them OVER. */
    private EventStatus status(LocalDate day, SplittableRandom chance) {
        if (day.isBefore(today)) {
            return EventStatus.ON_SALE;
        }
        var lot = chance.nextInt(100);
        return lot < 2
                ? EventStatus.CANCELLED
                : lot < 50 ? EventStatus.ON_SALE : EventStatus.ANNOUNCED;
    }

    private Location location(DemoVenue venue) {
        return new Location(
                new VenueId(cast.id(venue)),
                venue.name(),
                venue.city(),
                venue.region().isEmpty() ? null : venue.region(),
                venue.country(),
                venue.latitude(),
                venue.longitude());
    }

    private static Prices prices(DemoVenue venue, SplittableRandom chance) {
        var lowest = 500L * (2 + chance.nextInt(60));
        return new Prices(venue.currency(), lowest, lowest * (2 + chance.nextInt(4)));
    }

    private static <T> T one(List<T> of, SplittableRandom chance) {
        return of.get(chance.nextInt(of.size()));
    }
}
