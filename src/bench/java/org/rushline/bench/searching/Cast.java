package org.rushline.bench.searching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rushline.dev.DemoData;
import org.rushline.dev.DemoEvent;
import org.rushline.dev.DemoPerformer;
import org.rushline.dev.DemoVenue;

/** The real names of the demo catalogue, numbered from 1. */
final class Cast {

    private final List<DemoEvent> works;
    private final List<DemoPerformer> performers;
    private final List<DemoPerformer> clubs;
    private final List<DemoVenue> venues;
    private final List<DemoVenue> houses;
    private final Map<DemoPerformer, Long> performerIds;
    private final Map<DemoVenue, Long> venueIds;
    private final Map<String, DemoVenue> venuesByKey;

    Cast(LocalDate today) {
        var demo = new DemoData(today);
        performers = List.copyOf(demo.performers().values());
        clubs = performers.stream().filter(club -> !club.home().isEmpty()).toList();
        venuesByKey = demo.venues();
        venues = List.copyOf(venuesByKey.values());
        houses = venues.stream().filter(venue -> !venue.kind().equals("STADIUM")).toList();
        works = works(demo.events());
        performerIds = numbered(performers);
        venueIds = numbered(venues);
    }

    private static List<DemoEvent> works(List<DemoEvent> all) {
        return List.copyOf(
                all.stream()
                        .filter(event -> !event.type().equals("FOOTBALL"))
                        .collect(
                                Collectors.toMap(
                                        DemoEvent::name, Function.identity(), (one, same) -> one))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(DemoEvent::name))
                        .toList());
    }

    private static <T> Map<T, Long> numbered(List<T> all) {
        return IntStream.range(0, all.size())
                .boxed()
                .collect(Collectors.toMap(all::get, at -> at + 1L));
    }

    List<DemoEvent> works() {
        return works;
    }

    List<DemoPerformer> performers() {
        return performers;
    }

    /** Teams with a ground of their own. */
    List<DemoPerformer> clubs() {
        return clubs;
    }

    List<DemoVenue> venues() {
        return venues;
    }

    /** Where people play that is no ball game. */
    List<DemoVenue> houses() {
        return houses;
    }

    DemoVenue home(DemoPerformer club) {
        return venuesByKey.get(club.home());
    }

    long id(DemoPerformer performer) {
        return performerIds.get(performer);
    }

    long id(DemoVenue venue) {
        return venueIds.get(venue);
    }
}
