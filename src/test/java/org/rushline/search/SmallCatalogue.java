package org.rushline.search;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventType;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.PerformerId;
import org.rushline.platform.id.VenueId;
import org.rushline.search.SearchableEvent.Act;
import org.rushline.search.SearchableEvent.Location;
import org.rushline.search.SearchableEvent.Prices;

/** Events made up by hand; each is told by its name, venue and so on, and the rest is usual. */
public final class SmallCatalogue {

    /** Today, to those who search here. */
    public static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    public static final Location ALLIANZ_ARENA =
            new Location(
                    new VenueId(1), "Allianz Arena", "München", "Bayern", "DE", 48.2188, 11.6247);
    public static final Location BERNABEU =
            new Location(
                    new VenueId(2), "Santiago Bernabéu", "Madrid", null, "ES", 40.453, -3.6883);
    public static final Location LEVIS =
            new Location(
                    new VenueId(3),
                    "Levi's Stadium",
                    "Santa Clara",
                    "California",
                    "US",
                    37.403,
                    -121.97);
    public static final Location MILLERNTOR =
            new Location(new VenueId(4), "Millerntor", "Hamburg", null, "DE", 53.5546, 9.9677);
    public static final Location PHILHARMONIE =
            new Location(new VenueId(5), "Philharmonie", "Berlin", null, "DE", 52.51, 13.37);

    private final List<SearchableEvent> events = new ArrayList<>();

    public List<SearchableEvent> events() {
        return events;
    }

    /** At 20:00 on a day of 2027. */
    public SmallCatalogue match(String day, String home, String away, Location place) {
        return add(event(home + " v " + away, EventType.FOOTBALL, day, place, home, away));
    }

    public SmallCatalogue concert(String day, String name, Location place, String... acts) {
        return add(event(name, EventType.CONCERT, day, place, acts));
    }

    public SmallCatalogue add(SearchableEvent event) {
        events.add(event);
        return this;
    }

    /** Costs 50 to 150 euros. */
    public SearchableEvent event(
            String name, EventType type, String day, Location place, String... acts) {
        return event(name, type, EventStatus.ON_SALE, day, place, 50_00, null, acts);
    }

    public SearchableEvent event(
            String name,
            EventType type,
            EventStatus status,
            String day,
            Location place,
            long price,
            String description,
            String... acts) {
        var local = LocalDateTime.parse("2027-" + day + "T20:00:00");
        var starts = local.toInstant(ZoneOffset.UTC);
        return new SearchableEvent(
                new EventId(events.size() + 1),
                name,
                type,
                status,
                description,
                starts,
                local,
                ZoneId.of("UTC"),
                starts.plusSeconds(3 * 3600),
                null,
                place,
                IntStream.range(0, acts.length)
                        .mapToObj(
                                i ->
                                        new Act(
                                                new PerformerId(Math.abs(acts[i].hashCode())),
                                                acts[i]))
                        .toList(),
                new Prices("EUR", price, price + 100_00));
    }

    /** The same before its prices are known. */
    public static SearchableEvent priceless(SearchableEvent event) {
        return new SearchableEvent(
                event.id(),
                event.name(),
                event.type(),
                event.status(),
                event.description(),
                event.starts(),
                event.startsLocal(),
                event.zone(),
                event.ends(),
                event.onsaleAt(),
                event.location(),
                event.acts(),
                new Prices("EUR", null, null));
    }
}
