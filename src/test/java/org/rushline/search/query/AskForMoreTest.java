package org.rushline.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.search.SmallCatalogue.ALLIANZ_ARENA;
import static org.rushline.search.SmallCatalogue.LEVIS;
import static org.rushline.search.SmallCatalogue.MILLERNTOR;
import static org.rushline.search.SmallCatalogue.PHILHARMONIE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.catalog.EventStatus;
import org.rushline.catalog.EventType;
import org.rushline.platform.id.EventId;
import org.rushline.search.Asking;
import org.rushline.search.EventIndex;
import org.rushline.search.Indexes;
import org.rushline.search.SearchableEvent.Location;
import org.rushline.search.SmallCatalogue;

/** Many events of which hundreds are equal in whatever they are ordered by. */
class AskForMoreTest {

    private static final int EVENTS = 500;
    private static final List<Location> PLACES =
            List.of(ALLIANZ_ARENA, MILLERNTOR, PHILHARMONIE, LEVIS);

    /** Events and the index of them. */
    private record Listed(SmallCatalogue catalogue, EventIndex index) {

        static Listed in(Path folder) {
            var listed = new Listed(new SmallCatalogue(), Indexes.fresh(folder));
            IntStream.range(0, EVENTS).forEach(listed::list);
            listed.index.add(listed.catalogue.events());
            listed.index.flush();
            return listed;
        }

        private void list(int number) {
            var place = PLACES.get(number % PLACES.size());
            var name = number % 3 == 0 ? "Evening" : number % 3 == 1 ? "Evening of songs" : "Songs";
            catalogue.add(
                    catalogue.event(
                            name,
                            EventType.CONCERT,
                            EventStatus.ANNOUNCED,
                            "06-%02d".formatted(1 + number / 4 % 3),
                            place,
                            10_00 + number % 5,
                            null,
                            "Choir of evenings"));
        }

        /** One is added, one removed, one written again. */
        void stir(int round) {
            list(catalogue.events().size());
            index.add(List.of(catalogue.events().get(catalogue.events().size() - 1)));
            index.remove(List.of(new EventId(1 + round)));
            index.put(List.of(catalogue.events().get(EVENTS - 1 - round)));
            index.flush();
        }
    }

    /** Nobody changes it. */
    private static Listed shared;

    private Listed listed = shared;

    @BeforeAll
    static void fill(@TempDir Path folder) {
        shared = Listed.in(folder);
    }

    @AfterAll
    static void close() {
        shared.index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "date, ",
        "price, ",
        "distance, ",
        "relevance, evening",
        "relevance, evenning",
        "date, evening",
        "price, songs"
    })
    void going_on_by_after_gives_each_event_once_and_in_order(String sort, String keyword) {
        var asked = asked(sort, keyword);
        asked.put("pageSize", "100");
        var whole = new ArrayList<String>();
        for (int page = 1; page <= 5; page++) {
            asked.put("page", Integer.toString(page));
            whole.addAll(ids(find(asked)));
        }
        assertThat(whole).hasSizeGreaterThan(300).doesNotHaveDuplicates();
        assertThat(all(asked(sort, keyword), 7)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"date, ", "price, ", "distance, ", "relevance, evening"})
    void also_while_others_are_added_changed_and_removed(
            String sort, String keyword, @TempDir Path folder) {
        listed = Listed.in(folder);
        var asked = asked(sort, keyword);
        asked.put("pageSize", "20");
        var seen = new ArrayList<String>();
        var result = find(asked);
        var before = ids(all(asked));
        for (int round = 0; result.next() != null; round++) {
            seen.addAll(ids(result));
            listed.stir(round);
            asked.put("after", result.next());
            result = find(asked);
        }
        seen.addAll(ids(result));
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).containsAll(before.stream().filter(id -> !isStirred(id)).toList());
        listed.index.close();
    }

    private boolean isStirred(String id) {
        return EventId.of(id).value() <= 40;
    }

    @Test
    void equals_come_by_their_start_and_then_by_their_id() {
        for (var sort : List.of("date", "price", "distance", "relevance")) {
            var asked = asked(sort, sort.equals("relevance") ? "choir" : null);
            asked.put("pageSize", "100");
            var found = find(asked).events();
            for (int i = 1; i < found.size(); i++) {
                var one = found.get(i - 1);
                var next = found.get(i);
                if (key(sort, one).equals(key(sort, next))) {
                    assertThat(one.startsAt()).isBeforeOrEqualTo(next.startsAt());
                    if (one.startsAt().equals(next.startsAt())) {
                        assertThat(number(one)).isLessThan(number(next));
                    }
                }
            }
        }
    }

    @Test
    void totals_are_of_all_pages_and_stay_what_they_were_at_the_beginning() {
        var asked = asked("date", null);
        asked.put("pageSize", "100");
        var first = find(asked);
        assertThat(first.total()).isEqualTo(EVENTS);
        assertThat(first.totalIsLowerBound()).isFalse();
        asked.put("after", first.next());
        assertThat(find(asked).total()).isEqualTo(EVENTS);
        asked.remove("after");
        asked.put("page", "5");
        assertThat(find(asked).next()).isNull();
        asked.put("page", "6");
        assertThat(find(asked).events()).isEmpty();
        assertThat(find(asked).total()).isEqualTo(EVENTS);
    }

    private static Object key(String sort, FoundEvent event) {
        return switch (sort) {
            case "price" -> event.lowestPrice();
            case "distance" -> event.distanceKm();
            default -> "";
        };
    }

    private static long number(FoundEvent event) {
        return EventId.of(event.id()).value();
    }

    private static Map<String, String> asked(String sort, String keyword) {
        var asked = new HashMap<String, String>();
        asked.put("sort", sort);
        if (keyword != null) {
            asked.put("keyword", keyword);
        }
        if (sort.equals("distance")) {
            asked.put("near", "48.2188,11.6247");
            asked.put("radiusKm", "20000");
        }
        return asked;
    }

    private List<String> all(Map<String, String> asked, int pageSize) {
        asked.put("pageSize", Integer.toString(pageSize));
        return ids(all(asked));
    }

    private List<FoundEvent> all(Map<String, String> asked) {
        var going = new HashMap<>(asked);
        var all = new ArrayList<FoundEvent>();
        SearchResult result;
        do {
            result = find(going);
            all.addAll(result.events());
            going.put("after", result.next());
        } while (result.next() != null);
        return all;
    }

    private static List<String> ids(SearchResult result) {
        return ids(result.events());
    }

    private static List<String> ids(List<FoundEvent> events) {
        return events.stream().map(FoundEvent::id).toList();
    }

    private SearchResult find(Map<String, String> asked) {
        var clock = Clock.fixed(SmallCatalogue.NOW, ZoneOffset.UTC);
        return new EventSearch(listed.index, clock).find(Asking.of(asked));
    }
}
