package org.rushline.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.EventId;
import org.rushline.testing.Await;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;

/** Checks what the server renders, before any script. */
@ArquillianTest
class SearchPageIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void neither_accents_nor_case_nor_order_matter() {
        var evening = known(Evening.announced());
        for (var words : new String[] {"rovers", "STADT", "stadt ROV", "team", "little house"}) {
            assertThat(found("?q=" + encoded(evening.word() + " " + words)))
                    .as(words)
                    .contains(evening.id());
        }
    }

    @Test
    void a_city_is_found_as_it_is_written_and_without_its_accents() {
        var evening = known(Evening.announced());
        assertThat(found("?city=" + encoded(evening.city())))
                .contains(evening.id(), "checked=\"checked\"");
        assertThat(found("?city=" + encoded("city " + evening.word())))
                .contains(evening.id(), "checked=\"checked\"");
        assertThat(found("?city=" + evening.word())).doesNotContain(evening.id());
    }

    @Test
    void kind_month_price_and_days_narrow_the_list() {
        var evening = known(Evening.announced());
        var asked = "?q=" + evening.word();
        assertThat(found(asked + "&type=FOOTBALL&type=OPERA")).contains(evening.id());
        assertThat(found(asked + "&type=OPERA")).doesNotContain(evening.id());
        assertThat(found(asked + "&month=2031-06,2031-07")).contains(evening.id());
        assertThat(found(asked + "&month=2031-07")).doesNotContain(evening.id());
        assertThat(found(asked + "&price=25-50")).contains(evening.id());
        assertThat(found(asked + "&price=50-100&price=500%2B")).doesNotContain(evening.id());
        assertThat(found(asked + "&from=2031-06-14&to=2031-06-14")).contains(evening.id());
        assertThat(found(asked + "&from=2031-06-15")).doesNotContain(evening.id());
        assertThat(found(asked + "&to=2031-06-13")).doesNotContain(evening.id());
    }

    @Test
    void cancelled_events_are_one_tick_away_and_drafts_are_not() {
        var cancelled = Evening.cancelled();
        var asked = "?q=" + cancelled.word();
        Await.until(SOON, () -> found(asked + "&include=cancelled").contains(cancelled.id()));
        assertThat(found(asked + "&include=cancelled")).contains("Cancelled");
        assertThat(found(asked))
                .doesNotContain(cancelled.id())
                .contains("Among past and cancelled events: 1 event");
        var draft = Evening.draft();
        assertThat(found("?include=past,cancelled&q=" + draft.word())).doesNotContain(draft.id());
    }

    @Test
    void the_price_told_is_the_lowest_that_can_still_be_had() throws SQLException {
        var evening = known(Evening.onSale());
        var asked = "?q=" + evening.word();
        Await.until(SOON, () -> found(asked).contains(">On sale<"));
        assertThat(found(asked)).contains("from €45.20");
        block(evening, "price = 4200");
        assertThat(found(asked)).contains("from €55.20", ">On sale<");
        block(evening, "true");
        assertThat(found(asked)).contains(">Sold out<").doesNotContain("from €", ">On sale<");
        assertThat(Http.anonymous().get("/event/" + evening.id()).body())
                .contains("Sold out", "If some are returned, you can buy them here.")
                .doesNotContain("On sale now");
    }

    @Test
    void finding_nothing_says_what_would_be_found_with_less() {
        assertThat(found("?q=qwrtzpsdfg")).contains("No events", "Nothing fits all of that");
        var evening = known(Evening.announced());
        assertThat(found("?type=OPERA&month=2031-06&q=" + evening.word()))
                .contains("No events", "Without Opera: 1 event", "Without all filters: 1 event")
                .doesNotContain("Without June 2031");
    }

    @Test
    void what_cannot_be_meant_is_named_and_the_rest_is_searched() {
        var evening = known(Evening.announced());
        assertThat(found("?type=CIRCUS&near=here&sort=beauty&q=" + evening.word()))
                .contains(evening.id())
                .contains("Kind must be one of FOOTBALL", "The location (near) must be")
                .contains("The order (sort) must be one of");
        assertThat(found("?from=2031-06-14&to=2031-06-13&q=" + evening.word()))
                .contains("Until is before the start.", evening.id());
        assertThat(found("?from=yesterday&to=2031-99-99&page=-1&q=%25_%5C%27%22%3Cb%3E"))
                .contains("From must be a date", "The page must be")
                .doesNotContain("<b>");
        assertThat(found("?page=9999&radiusKm=5&sort=distance&after=xyz&month=May"))
                .contains("The page lies beyond", "The start of the page", "Month must be");
        assertThat(found("?q=%00&city=" + "x".repeat(300))).contains("City must be names");
    }

    private static Evening known(Evening evening) {
        Await.until(SOON, () -> found("?q=" + evening.word()).contains(evening.id()));
        return evening;
    }

    private static void block(Evening evening, String tiers) throws SQLException {
        try (var database = TheDatabase.connect();
                var update =
                        database.prepareStatement(
                                "update ticket set status = 'BLOCKED' where event_id = ? and tier_id"
                                        + " in (select id from price_tier where "
                                        + tiers
                                        + ")")) {
            update.setLong(1, EventId.of(evening.id()).value());
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private static String found(String query) {
        var answer = Http.anonymous().get("/search" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
