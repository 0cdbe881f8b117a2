package org.rushline.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchQueryTest {

    private final SearchQuery query =
            SearchQuery.of(
                    Map.of(
                            "q", new String[] {" swift\u0007 & co "},
                            "city", new String[] {"Berlin", "Washington, D.C.", "Berlin"},
                            "type", new String[] {"OPERA,DANCE", ""},
                            "page", new String[] {"3"},
                            "utm_source", new String[] {"letter"}));

    @Test
    void an_address_says_what_is_asked_and_nothing_else() {
        assertThat(query.address())
                .isEqualTo(
                        "/search?q=swift++%26+co&type=OPERA&type=DANCE"
                                + "&city=Berlin&city=Washington%2C+D.C.&page=3");
        assertThat(SearchQuery.of(Map.of()).address()).isEqualTo("/search");
    }

    @Test
    void to_ask_something_else_is_to_begin_at_the_first_page() {
        assertThat(query.unticked("city", "Berlin").address())
                .isEqualTo("/search?q=swift++%26+co&type=OPERA&type=DANCE&city=Washington%2C+D.C.");
        assertThat(query.without("city", "type").with("q", "x").address()).isEqualTo("/search?q=x");
        assertThat(query.without("city", "type").with("page", "4").address())
                .isEqualTo("/search?q=swift++%26+co&page=4");
    }

    @Test
    void what_needs_a_place_goes_with_the_place() {
        var near =
                SearchQuery.of(
                        Map.of(
                                "near", new String[] {"52.5,13.4"},
                                "radiusKm", new String[] {"50"},
                                "sort", new String[] {"distance"}));
        assertThat(near.address()).isEqualTo("/search?near=52.5%2C13.4&radiusKm=50&sort=distance");
        assertThat(near.without("near").address()).isEqualTo("/search");
    }

    @Test
    void the_api_is_asked_in_its_own_words() {
        var asked =
                SearchQuery.of(
                        Map.of("q", new String[] {"a"}, "from", new String[] {"2031-01-01"}));
        assertThat(asked.asked())
                .isEqualTo(Map.of("keyword", List.of("a"), "start", List.of("2031-01-01")));
        assertThat(asked.withoutAsked(List.of("start")).address()).isEqualTo("/search?q=a");
        assertThat(SearchQuery.name("end")).isEqualTo("to");
    }
}
