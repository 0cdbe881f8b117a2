package org.rushline.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;

@ArquillianTest
@RunAsClient
class FindEventsIT {

    @Deployment
    static WebArchive war() {
        return Shipped.war();
    }

    private static Festival shared;

    private final Finding search = new Finding(Http.anonymous());

    @BeforeEach
    void list() throws SQLException {
        if (shared == null) {
            shared = new Festival();
            search.await(4, "keyword", shared.word());
        }
    }

    @Test
    void a_new_event_is_found_by_its_name_with_all_that_a_list_shows() {
        var evening = Evening.announced();
        search.await(1, "keyword", "rovers stadt " + evening.word());

        var event = Finding.events(search.found("keyword", evening.word())).get(0);
        assertThat(event.getString("id")).isEqualTo(evening.id());
        assertThat(event.getString("name")).isEqualTo(evening.name());
        assertThat(event.getString("status")).isEqualTo("ANNOUNCED");
        assertThat(event.getString("startsAt")).isEqualTo("2031-06-14T18:30:00Z");
        assertThat(event.getString("startsAtLocal")).isEqualTo("2031-06-14T20:30");
        assertThat(event.getJsonObject("venue").getString("city")).isEqualTo(evening.city());
        assertThat(event.getJsonArray("performers")).hasSize(2);
        assertThat(event.getInt("lowestPrice")).isEqualTo(45_20);
        assertThat(event.getString("currency")).isEqualTo("EUR");
    }

    /** The festival's word is in every keyword. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    keyword=aida                                 | Aïda Aïda
                    keyword=AÏDA bunde                           | Aïda Aïda
                    keyword=buende aida                          | Aïda Aïda
                    keyword=hamlt                                | Hamlet
                    keyword=angstrom ensembel                    | Aïda Aïda
                    keyword=ham                                  | Hamlet
                    keyword=arena south hamlet                   | Hamlet
                    keyword=march opera                          | Aïda Aïda
                    keyword=germany                              | Aïda Aïda
                    keyword=macbeth                              |
                    keyword=secret                               |
                    city=bunde                                   | Aïda Aïda
                    city=BÜNDE                                   | Aïda Aïda
                    city=bün                                     |
                    country=de                                   | Aïda Aïda
                    country=France                               | Hamlet
                    type=football                                | Derby
                    type=OPERA&city=sevres                       |
                    performer=ensemble angstrom                  | Aïda Aïda
                    minPrice=5000&maxPrice=5000                  | Aïda Aïda
                    maxPrice=4999                                | Hamlet
                    minPrice=5001                                | Derby
                    currency=eur&minPrice=9000                   | Derby
                    currency=USD                                 |
                    start=2031-03-02&end=2031-03-05              | Aïda Hamlet
                    start=2031-03-31&end=2031-03-31              | Derby
                    start=2031-03-05T19:00:00Z                   | Hamlet Derby
                    start=2031-03-05T19:00:01Z                   | Derby
                    end=2031-03-05T18:59:59Z                     | Aïda Aïda
                    sort=price                                   | Hamlet Aïda Aïda Derby
                    sort=date                                    | Aïda Aïda Hamlet Derby
                    sort=distance&near=48.8,2.2&radiusKm=20000   | Hamlet Aïda Aïda Derby
                    near=52.2,8.58                               | Aïda Aïda
                    near=48.8,2.2&radiusKm=5                     | Hamlet
                    near=52.2,8.58&radiusKm=600&sort=price       | Hamlet Aïda Aïda
                    include=cancelled&type=concert               | Gone
                    include=past&type=concert                    | Bygone
                    include=past,cancelled&sort=date             | Bygone Aïda Aïda Gone Hamlet Derby
                    include=all&type=CONCERT                     | Bygone Gone
                    start=2020-01-01&end=2020-12-31              | Bygone
                    type=concert                                 |
                    pageSize=2&sort=date                         | Aïda Aïda
                    pageSize=2&sort=date&page=2                  | Hamlet Derby
                    pageSize=2&sort=date&page=3                  |
                    type=opera&country=DE&city=Bünde&maxPrice=5000&start=2031-03-01&near=52,8.5 | Aïda Aïda""")
    void is_asked(String asked, String names) {
        assertThat(String.join(" ", names(asked))).isEqualTo(names == null ? "" : names);
    }

    @Test
    void a_performer_is_asked_by_id_too() {
        assertThat(names("performer=" + shared.ensemble())).containsExactly("Aïda", "Aïda");
    }

    @Test
    void how_many_there_are_of_each_is_counted_over_all_pages() {
        var facets = festival("facets=all&pageSize=1").getJsonObject("facets");
        assertThat(counts(facets, "type")).isEqualTo("OPERA 2, FOOTBALL 1, THEATRE 1");
        assertThat(counts(facets, "city")).isEqualTo("Bünde 2, Reykjavík 1, Sèvres 1");
        assertThat(counts(facets, "month")).isEqualTo("2031-03 4");
        assertThat(counts(facets, "price")).isEqualTo("50-100 3, 0-25 1");
        assertThat(festival("facets=type").getJsonObject("facets").keySet())
                .containsExactly("type");
        assertThat(festival("pageSize=1").containsKey("facets")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"date", "price", "relevance"})
    void going_on_by_after_gives_each_event_once(String sort) {
        var asked = "pageSize=1&sort=" + sort;
        var seen = new ArrayList<String>();
        var found = festival(asked);
        while (found.containsKey("next")) {
            seen.add(Finding.events(found).get(0).getString("id"));
            assertThat(found.getInt("total")).isEqualTo(4);
            found = festival(asked + "&after=" + found.getString("next"));
        }
        seen.add(Finding.events(found).get(0).getString("id"));
        assertThat(seen).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void who_has_it_already_gets_304_and_an_edge_may_keep_it_for_five_seconds() {
        var path = "/api/events/search?keyword=" + shared.word();
        var answer = Http.anonymous().get(path);
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                .contains("public", "max-age=0", "s-maxage=5");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var again = Http.anonymous().get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("Cache-Control")).isPresent();
        assertThat(Http.anonymous().get(path, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_is_being_typed_is_completed() {
        var suggestions =
                search.suggested("ais " + shared.word().substring(0, 3))
                        .getJsonArray("suggestions");
        assertThat(suggestions.size()).isLessThanOrEqualTo(10);
        var all = search.suggested(shared.word().substring(0, 10)).getJsonArray("suggestions");
        assertThat(all.getValuesAs(JsonObject.class))
                .extracting(one -> one.getString("kind"))
                .contains("PERFORMER", "VENUE", "EVENT");
        assertThat(all.toString())
                .contains("Ångström", "Nørth Hall", "Aïda")
                .doesNotContain("Secret");
        assertThat(search.suggested("").getJsonArray("suggestions")).isEmpty();
        assertThat(Http.anonymous().get("/api/events/suggest").statusCode()).isEqualTo(200);
    }

    private JsonObject festival(String asked) {
        var parts = new ArrayList<String>();
        var keyword = shared.word();
        for (var part : asked.strip().split("&")) {
            var pair = part.split("=", 2);
            if (pair[0].equals("keyword")) {
                keyword = shared.word() + " " + pair[1];
            } else {
                parts.add(pair[0]);
                parts.add(pair[1]);
            }
        }
        parts.add("keyword");
        parts.add(keyword);
        return search.found(parts.toArray(String[]::new));
    }

    private java.util.List<String> names(String asked) {
        return Finding.events(festival(asked)).stream()
                .map(event -> event.getString("name").replace(" " + shared.word(), ""))
                .toList();
    }

    private static String counts(JsonObject facets, String name) {
        return facets.getJsonArray(name).getValuesAs(JsonObject.class).stream()
                .map(count -> count.getString("value") + " " + count.getInt("events"))
                .collect(Collectors.joining(", "));
    }
}
