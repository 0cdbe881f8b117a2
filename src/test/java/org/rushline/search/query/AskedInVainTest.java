package org.rushline.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.platform.problem.InvalidFields;
import org.rushline.search.Asking;
import org.rushline.search.request.SearchRequest;

/** Parameters that nobody can mean, and those that only look so. */
class AskedInVainTest {

    @ParameterizedTest
    @CsvSource({
        "sort, popularity",
        "sort, distance",
        "page, 0",
        "page, -1",
        "page, one",
        "page, 99999999999999999999",
        "page, 501",
        "pageSize, 0",
        "pageSize, 101",
        "pageSize, 1e1",
        "start, tomorrow",
        "start, 2027-13-01",
        "start, 2027-02-30",
        "start, 2027-03-01T20:00",
        "start, +999999999-12-31T00:00:00Z",
        "end, 01.03.2027",
        "near, 91;0",
        "near, 0;181",
        "near, NaN;0",
        "near, Infinity;0",
        "near, 52.5",
        "near, 1;2;3",
        "near, here;there",
        "radiusKm, 5",
        "type, CIRCUS",
        "currency, EURO",
        "currency, €",
        "minPrice, -1",
        "minPrice, 10.50",
        "maxPrice, 9999999999999",
        "maxPrice, NaN",
        "facets, colour",
        "facets, 'type,'",
        "include, everything",
        "performer, evt_5",
        "performer, prf_!",
        "after, nonsense",
        "after, ''' or 1=1'"
    })
    void a_parameter_that_cannot_be_meant_is_named(String name, String value) {
        refused(name, Map.of(name, value.replace(';', ',')));
    }

    @Test
    void what_does_not_go_together_is_named_too() {
        refused("end", Map.of("start", "2027-03-02", "end", "2027-03-01"));
        refused("end", Map.of("start", "2027-03-02T00:00:00Z", "end", "2027-03-01"));
        refused("maxPrice", Map.of("minPrice", "2", "maxPrice", "1"));
        refused("page", Map.of("page", "101", "pageSize", "100"));
        refused("radiusKm", Map.of("near", "0,0", "radiusKm", "NaN"));
        refused("radiusKm", Map.of("near", "0,0", "radiusKm", "0"));
        refused("radiusKm", Map.of("near", "0,0", "radiusKm", "1e300"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(() -> request(Map.of("page", "0", "type", "?", "minPrice", "x")))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal ->
                                assertThat(refusal.errors().toString())
                                        .contains("page", "type", "minPrice"));
    }

    @Test
    void what_is_too_long_is_refused() {
        for (var name : new String[] {"keyword", "city", "country", "performer"}) {
            refused(name, Map.of(name, "x".repeat(10_000)));
            refused(name, Map.of(name, "x".repeat(201)));
            request(Map.of(name, "x".repeat(200)));
        }
    }

    @Test
    void blank_is_not_asked_and_what_means_the_same_is_equal() {
        assertThat(request(Map.of("keyword", " ", "page", "", "sort", " ")))
                .isEqualTo(request(Map.of()));
        assertThat(request(Map.of("keyword", " Bayern  MÜNCHEN ", "sort", "Relevance")))
                .isEqualTo(request(Map.of("keyword", "bayern munchen")));
    }

    @Test
    void a_cursor_of_another_order_or_one_that_was_tampered_with_is_refused() {
        var cursor = "DATE~0~0~0~%s~13.0~0~1~5~0";
        request(Map.of("after", encoded(cursor.formatted("52.0"))));
        refused("after", Map.of("after", encoded(cursor.formatted("52.0")), "sort", "price"));
        refused("after", Map.of("after", encoded(cursor.formatted("NaN"))));
        refused("after", Map.of("after", encoded(cursor.formatted("1e9"))));
        refused("after", Map.of("after", encoded("DATE~0~0")));
        refused("page", Map.of("after", encoded(cursor.formatted("52.0")), "page", "2"));
    }

    private static String encoded(String cursor) {
        return java.util.Base64.getUrlEncoder()
                .encodeToString(cursor.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void refused(String name, Map<String, String> asked) {
        assertThatThrownBy(() -> request(asked))
                .as(asked.toString())
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.errors().toString()).contains(name));
    }

    private static SearchRequest request(Map<String, String> asked) {
        return Asking.of(asked);
    }
}
