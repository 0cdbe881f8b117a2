package org.rushline.dev;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The demo catalogue as it is on a given day. */
public final class DemoData {

    private final Map<String, DemoVenue> venues;
    private final Map<String, DemoPerformer> performers;
    private final DemoPrices prices = new DemoPrices();
    private final DemoCalendar calendar;
    private final List<DemoEvent> events;

    public DemoData(LocalDate today) {
        calendar = new DemoCalendar(today);
        venues = byKey("venues.tsv", DemoVenue::of, DemoVenue::key);
        performers = byKey("performers.tsv", DemoPerformer::of, DemoPerformer::key);
        events =
                Stream.concat(new DemoFixtures(this).events(), new DemoSeasons(this).events())
                        .sorted(Comparator.comparing(DemoEvent::start))
                        .toList();
    }

    /** All of them, the soonest first. */
    public List<DemoEvent> events() {
        return events;
    }

    public Map<String, DemoVenue> venues() {
        return venues;
    }

    public Map<String, DemoPerformer> performers() {
        return performers;
    }

    DemoVenue venue(String key) {
        return known(venues, key);
    }

    DemoPerformer performer(String key) {
        return known(performers, key);
    }

    DemoPrices prices() {
        return prices;
    }

    DemoCalendar calendar() {
        return calendar;
    }

    private static <T> T known(Map<String, T> things, String key) {
        var thing = things.get(key);
        if (thing == null) {
            throw new IllegalArgumentException("the demo catalogue has no " + key);
        }
        return thing;
    }

    private static <T> Map<String, T> byKey(
            String file, Function<DemoTable.Row, T> read, Function<T, String> key) {
        var things = new LinkedHashMap<String, T>();
        for (var row : DemoTable.read(file).rows()) {
            var thing = read.apply(row);
            if (things.put(key.apply(thing), thing) != null) {
                throw new IllegalArgumentException(file + " has " + key.apply(thing) + " twice");
            }
        }
        return things;
    }
}
