package org.rushline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.catalog.EventId;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;

@ArquillianTest
class SearchPageIT {

    @Test
    void neither_accents_nor_case_nor_order_matter() {
        var evening = Evening.announced();
        for (var words : new String[] {"rovers", "STADT", "stadt ROV", "team", "little house"}) {
            assertThat(found("?q=" + encoded(words + " " + evening.word())))
                    .as(words)
                    .contains(evening.id());
        }
    }

    @Test
    void a_city_is_found_as_it_is_written_and_without_its_accents() {
        var evening = Evening.announced();
        assertThat(found("?city=" + encoded(evening.city()))).contains(evening.id());
        assertThat(found("?city=" + encoded("city " + evening.word()))).contains(evening.id());
        assertThat(found("?city=" + evening.word())).doesNotContain(evening.id());
    }

    @Test
    void kind_and_days_narrow_the_list() {
        var evening = Evening.announced();
        var asked = "?q=" + evening.word();
        assertThat(found(asked + "&type=FOOTBALL")).contains(evening.id());
        assertThat(found(asked + "&type=OPERA")).doesNotContain(evening.id());
        assertThat(found(asked + "&from=2031-06-14&to=2031-06-14")).contains(evening.id());
        assertThat(found(asked + "&from=2031-06-15")).doesNotContain(evening.id());
        assertThat(found(asked + "&to=2031-06-13")).doesNotContain(evening.id());
    }

    @Test
    void cancelled_events_are_found_and_drafts_are_not() {
        var cancelled = Evening.cancelled();
        assertThat(found("?q=" + cancelled.word())).contains(cancelled.id(), "Cancelled");
        var draft = Evening.draft();
        assertThat(found("?q=" + draft.word())).doesNotContain(draft.id());
    }

    @Test
    void the_price_told_is_the_lowest_that_can_still_be_had() throws SQLException {
        var evening = Evening.onSale();
        assertThat(found("?q=" + evening.word())).contains("from €45.20", ">On sale<");
        block(evening, "price = 4200");
        assertThat(found("?q=" + evening.word())).contains("from €55.20", ">On sale<");
        block(evening, "true");
        assertThat(found("?q=" + evening.word()))
                .contains(">Sold out<")
                .doesNotContain("from €", ">On sale<");
        assertThat(Http.anonymous().get("/event/" + evening.id()).body())
                .contains("Sold out", "What comes back can be had here.")
                .doesNotContain("On sale now");
    }

    @Test
    void finding_nothing_says_what_to_try() {
        assertThat(found("?q=qwrtzpsdfg")).contains("No events", "Nothing fits all of that");
    }

    @Test
    void what_cannot_be_read_does_not_matter() {
        var nonsense = "?type=CIRCUS&from=yesterday&to=2031-99-99&page=-1&q=%25_%5C%27%22%3Cb%3E";
        assertThat(found(nonsense)).contains("No events").doesNotContain("<b>");
        assertThat(found("?page=99999999999&from=%2B999999999-01-01")).contains("Find an event");
        assertThat(found("?q=%00")).contains("Find an event");
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
