package org.rushline.search.request;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rushline.catalog.EventStatus.ON_SALE;
import static org.rushline.catalog.EventType.CONCERT;
import static org.rushline.catalog.EventType.OPERA;
import static org.rushline.search.SmallCatalogue.ALLIANZ_ARENA;
import static org.rushline.search.SmallCatalogue.BERNABEU;
import static org.rushline.search.SmallCatalogue.MILLERNTOR;
import static org.rushline.search.SmallCatalogue.PHILHARMONIE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.search.EventIndex;
import org.rushline.search.Indexes;
import org.rushline.search.SmallCatalogue;
import org.rushline.search.query.EventSearch;
import org.rushline.search.query.FoundEvent;
import org.rushline.search.query.SearchResult;

class ChoicesTest {

    @TempDir static Path folder;

    private static EventIndex index;
    private static EventSearch search;

    @BeforeAll
    static void fill() {
        index = Indexes.fresh(folder);
        search = new EventSearch(index, Clock.fixed(SmallCatalogue.NOW, ZoneOffset.UTC));
        var shop = new SmallCatalogue();
        shop.match("04-03", "Real Madrid", "FC Barcelona", BERNABEU)
                .match("05-01", "FC Bayern München", "FC St. Pauli", ALLIANZ_ARENA)
                .concert("05-02", "Symphony", PHILHARMONIE)
                .concert("05-03", "Quartet", MILLERNTOR);
        shop.add(shop.event("Aida", OPERA, ON_SALE, "06-01", PHILHARMONIE, 600_00, null));
        shop.add(shop.event("Busking", CONCERT, ON_SALE, "06-02", BERNABEU, 0, null));
        index.add(shop.events());
        index.flush();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "city=Berlin, Symphony Aida",
        "city=Berlin&city=munchen, Bayern Symphony Aida",
        "city=Berlin&type=OPERA, Aida",
        "type=opera&type=FOOTBALL, Madrid Bayern Aida",
        "type=OPERA;FOOTBALL, Madrid Bayern Aida",
        "month=2027-04&month=2027-06, Madrid Aida Busking",
        "month=2027-04;2027-06&city=Madrid, Madrid Busking",
        "price=0-25, Busking",
        "price=0-25&price=500+, Aida Busking",
        "city=Atlantis, ''",
        "city=!!!, ''"
    })
    void several_values_of_a_facet_are_an_or_and_facets_go_together(String query, String found) {
        var names = find(query.replace(';', ',')).events().stream().map(FoundEvent::name);
        assertThat(names.map(ChoicesTest::telling).collect(joining(" "))).isEqualTo(found);
    }

    @Test
    void a_facet_is_counted_as_if_nothing_were_chosen_from_it() {
        var facets = find("city=Berlin&facets=all").facets();
        assertThat(counts(facets, "city"))
                .isEqualTo(Map.of("Madrid", 2L, "Berlin", 2L, "München", 1L, "Hamburg", 1L));
        assertThat(counts(facets, "type")).isEqualTo(Map.of("CONCERT", 1L, "OPERA", 1L));
        assertThat(counts(facets, "month")).isEqualTo(Map.of("2027-05", 1L, "2027-06", 1L));
        assertThat(counts(facets, "price")).isEqualTo(Map.of("50-100", 1L, "500+", 1L));
    }

    @Test
    void facets_with_choices_narrow_each_other() {
        var facets = find("city=Berlin&type=OPERA&facets=type,city").facets();
        assertThat(counts(facets, "type")).isEqualTo(Map.of("CONCERT", 1L, "OPERA", 1L));
        assertThat(counts(facets, "city")).isEqualTo(Map.of("Berlin", 1L));
    }

    @Test
    void the_order_of_choices_makes_no_other_question() {
        assertThat(request("city=Berlin&city=Köln&type=OPERA,DANCE"))
                .isEqualTo(request("type=DANCE&type=OPERA&city=koln&city=Berlin"))
                .hasSameHashCodeAs(request("type=DANCE&type=OPERA&city=koln&city=Berlin"));
    }

    @ParameterizedTest
    @CsvSource({
        "type=CIRCUS, type",
        "type=OPERA&type=CIRCUS, type",
        "month=2027-13, month",
        "month=May, month",
        "price=1-2, price"
    })
    void what_cannot_be_meant_is_named(String query, String field) {
        assertThatThrownBy(() -> request(query))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        invalid ->
                                assertThat(invalid.errors())
                                        .extracting(InvalidFields.FieldError::field)
                                        .containsExactly(field));
    }

    @Test
    void nobody_ticks_more_than_fifty() {
        var many = "city=x" + IntStream.range(0, 50).mapToObj(i -> "&city=" + i).collect(joining());
        assertThatThrownBy(() -> request(many)).hasMessageContaining("50 at most");
    }

    private static SearchResult find(String query) {
        return search.find(request(query));
    }

    private static SearchRequest request(String query) {
        var asked = new HashMap<String, List<String>>();
        Arrays.stream(query.split("&"))
                .map(part -> part.split("="))
                .forEach(part -> asked.merge(part[0], List.of(part[1]), ChoicesTest::both));
        return SearchRequest.of(asked);
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Map<String, Long> counts(
            Map<String, List<SearchResult.Count>> facets, String facet) {
        return facets.get(facet).stream()
                .collect(Collectors.toMap(SearchResult.Count::value, SearchResult.Count::events));
    }

    /** One word of a name that tells it from the others. */
    private static String telling(String name) {
        return name.startsWith("Real") ? "Madrid" : name.startsWith("FC Bayern") ? "Bayern" : name;
    }
}
