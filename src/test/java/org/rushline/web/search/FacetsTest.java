package org.rushline.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rushline.search.query.SearchResult;
import org.rushline.web.Wording;
import org.rushline.web.search.Facets.Box;

class FacetsTest {

    @Test
    void months_and_prices_stand_in_their_own_order() {
        var groups =
                groups(Map.of("month", "2027-03 2026-12 2027-01", "price", "100-200 0-25 500+"));
        assertThat(labels(groups.get(0).boxes()))
                .containsExactly("December 2026", "January 2027", "March 2027");
        assertThat(labels(groups.get(1).boxes()))
                .containsExactly("Up to 25", "100 to 200", "500 and more");
    }

    @Test
    void a_city_is_ticked_however_it_was_written() {
        var groups = groups(Map.of("city", "Berlin München"), "city", "munchen");
        assertThat(groups.get(0).boxes())
                .extracting(Box::label, Box::ticked)
                .containsExactly(tuple("München", true), tuple("Berlin", false));
    }

    @Test
    void what_was_ticked_can_be_unticked_though_nothing_has_it() {
        var groups = groups(Map.of("type", "OPERA"), "type", "DANCE");
        assertThat(labels(groups.get(0).boxes())).containsExactly("Dance", "Opera");
        assertThat(groups.get(0).boxes().get(0).events()).isEqualTo(-1);
        assertThat(groups.get(0).boxes().get(0).ticked()).isTrue();
    }

    @Test
    void many_cities_are_shown_in_two_parts_and_nothing_to_choose_is_not_shown() {
        var cities = String.join(" ", IntStream.range(0, 11).mapToObj(i -> "City" + i).toList());
        var groups = groups(Map.of("city", cities));
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).boxes()).hasSize(8);
        assertThat(labels(groups.get(0).rest())).containsExactly("City8", "City9", "City10");
    }

    private static List<Facets.Group> groups(Map<String, String> counted, String... asked) {
        var facets = new HashMap<String, List<SearchResult.Count>>();
        counted.forEach(
                (name, values) ->
                        facets.put(
                                name,
                                Arrays.stream(values.split(" "))
                                        .map(value -> new SearchResult.Count(value, 2))
                                        .toList()));
        var found = new SearchResult(List.of(), 2, false, 1, 20, null, facets, false, null);
        Map<String, String[]> parameters =
                asked.length == 0 ? Map.of() : Map.of(asked[0], new String[] {asked[1]});
        return new Facets(found, SearchQuery.of(parameters), new Labels(new Wording())).groups();
    }

    private static List<String> labels(List<Box> boxes) {
        return boxes.stream().map(Box::label).toList();
    }
}
