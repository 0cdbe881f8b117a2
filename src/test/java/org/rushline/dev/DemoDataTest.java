package org.rushline.dev;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final DemoData data = new DemoData(TODAY);

    @Test
    void holds_thousands_of_events_of_every_kind() {
        assertThat(data.events()).hasSizeGreaterThan(3_000);
        assertThat(data.events())
                .extracting(DemoEvent::type)
                .contains("FOOTBALL", "OPERA", "THEATRE", "CONCERT", "DANCE", "COMEDY");
    }

    @Test
    void every_match_of_the_sources_is_there() {
        var matches = data.events().stream().filter(e -> e.type().equals("FOOTBALL")).toList();
        assertThat(matches).hasSize(104 + 2_642);
        assertThat(matches).allMatch(match -> Set.copyOf(match.performers()).size() == 2);
    }

    @Test
    void about_half_a_million_tickets_are_on_sale() {
        var onSale = data.events().stream().filter(DemoEvent::onSaleNow).toList();
        assertThat(onSale).hasSizeBetween(35, 45);
        assertThat(onSale.stream().mapToInt(event -> event.venue().capacity()).sum())
                .isBetween(400_000, 600_000);
        assertThat(onSale).filteredOn(event -> event.venue().capacity() == 94_000).hasSize(1);
        assertThat(onSale).anyMatch(event -> event.venue().standing() > 0);
    }

    @Test
    void what_is_on_sale_comes_first() {
        var last = TODAY.plusWeeks(4);
        assertThat(data.events())
                .filteredOn(DemoEvent::onSaleNow)
                .allMatch(event -> event.start().toLocalDate().isBefore(last));
    }

    @Test
    void everything_begins_after_the_coming_week_whatever_day_it_is_loaded() {
        TODAY.datesUntil(TODAY.plusDays(7))
                .forEach(
                        day ->
                                assertThat(new DemoData(day).events().get(0).start().toLocalDate())
                                        .isBetween(day.plusDays(7), day.plusDays(21)));
    }

    @Test
    void references_are_unique_and_plain() {
        var references =
                Stream.of(
                                data.venues().values().stream().map(DemoVenue::reference),
                                data.performers().values().stream().map(DemoPerformer::reference),
                                data.events().stream().map(DemoEvent::reference))
                        .flatMap(all -> all)
                        .toList();
        assertThat(references).doesNotHaveDuplicates();
        assertThat(references).allMatch(reference -> reference.matches("[!-~]{1,100}"));
    }

    @Test
    void every_venue_is_somewhere_and_holds_somebody() {
        var countries = Set.of(Locale.getISOCountries());
        assertThat(data.venues().values())
                .allMatch(venue -> countries.contains(venue.country()))
                .allMatch(venue -> venue.zone().getId().contains("/"))
                .allMatch(venue -> Math.abs(venue.latitude()) <= 90)
                .allMatch(venue -> Math.abs(venue.longitude()) <= 180)
                .allMatch(venue -> Set.of("STADIUM", "THEATRE", "ARENA").contains(venue.kind()))
                .allMatch(venue -> venue.capacity() > 400 && venue.capacity() < 100_000)
                .allMatch(venue -> venue.standing() < venue.capacity());
    }

    @Test
    void every_performer_has_two_colours_and_a_country() {
        var countries = Set.of(Locale.getISOCountries());
        assertThat(data.performers().values())
                .allMatch(performer -> countries.contains(performer.country()))
                .allMatch(performer -> new HashSet<>(performer.colours()).size() == 2)
                .flatMap(DemoPerformer::colours)
                .allMatch(colour -> colour.matches("#[0-9a-f]{6}"));
    }

    @Test
    void every_venue_and_performer_is_used() {
        var venues = data.events().stream().map(DemoEvent::venue);
        var performers = data.events().stream().flatMap(event -> event.performers().stream());
        assertThat(venues).containsAll(data.venues().values());
        assertThat(performers).containsAll(data.performers().values());
    }

    @Test
    void no_venue_is_taken_twice_at_a_time() {
        data.events().stream()
                .collect(groupingBy(DemoEvent::venue))
                .values()
                .forEach(DemoDataTest::oneAfterTheOther);
    }

    @Test
    void doors_open_before_it_starts_and_it_ends_after() {
        assertThat(data.events())
                .allMatch(event -> event.doorsAt().isBefore(event.startsAt()))
                .allMatch(event -> event.endsAt().isAfter(event.startsAt()));
    }

    @Test
    void every_start_is_one_moment_whatever_the_clocks_do() {
        for (var day = TODAY; day.isBefore(TODAY.plusYears(1)); day = day.plusWeeks(1)) {
            assertThat(new DemoData(day).events())
                    .allMatch(e -> offsets(e.venue(), e.startsAt()) == 1);
        }
    }

    @Test
    void every_description_says_that_it_is_a_demo() {
        assertThat(data.events()).allMatch(event -> event.description().contains("This is a demo"));
    }

    private static int offsets(DemoVenue venue, LocalDateTime time) {
        return venue.zone().getRules().getValidOffsets(time).size();
    }

    private static void oneAfterTheOther(List<DemoEvent> events) {
        var inOrder = events.stream().sorted(Comparator.comparing(DemoEvent::start)).toList();
        for (var at = 1; at < inOrder.size(); at++) {
            var before = inOrder.get(at - 1);
            assertThat(inOrder.get(at).start())
                    .as(before.reference() + " and " + inOrder.get(at).reference())
                    .isAfter(before.start().plus(before.length()));
        }
    }
}
