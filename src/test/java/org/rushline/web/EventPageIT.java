package org.rushline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;

@ArquillianTest
class EventPageIT {

    @Test
    void an_event_on_sale_tells_its_facts_prices_and_what_is_left() {
        var evening = Evening.onSale();
        var page = page(evening.id());
        assertThat(page)
                .contains(
                        evening.name(),
                        "Sat 14 June 2031, 20:30",
                        "local time, Central European Summer Time",
                        "19:00",
                        "The Little House",
                        "1 Main Street, " + evening.city() + ", Germany",
                        "https://www.openstreetmap.org/?mlat=48.21880&amp;mlon=11.62470",
                        "On sale now",
                        "from €45.20",
                        "includes €3.20 fee",
                        "Plenty left",
                        "Bring a scarf.");
    }

    @Test
    void an_announced_event_says_when_sales_open_in_the_venues_time() {
        var page = page(Evening.announced().id());
        assertThat(page).contains("Sales open Fri 14 June 2030, 12:00").doesNotContain("Plenty");
    }

    @Test
    void a_cancelled_event_says_why_and_what_happens_to_tickets() {
        var page = page(Evening.cancelled().id());
        assertThat(page)
                .contains("The pitch is under water.", "we refund them without your asking");
    }

    @Test
    void drafts_unknown_events_and_other_ids_are_not_found() {
        for (var id : new String[] {Evening.draft().id(), "evt_zzzzz", "ven_1", "nonsense", ""}) {
            var answer = Http.anonymous().get("/event/" + id);
            assertThat(answer.statusCode()).as(id).isEqualTo(404);
            assertThat(answer.body()).contains("There is nothing here");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void no_page_begins_a_session_and_all_may_share_it_for_a_moment() {
        for (var path : new String[] {"/", "/search", "/event/" + Evening.announced().id()}) {
            var headers = Http.anonymous().get(path).headers();
            assertThat(headers.firstValue("Set-Cookie")).as(path).isEmpty();
            assertThat(headers.firstValue("Cache-Control")).contains("public, max-age=5");
        }
    }

    @Test
    void files_behind_the_pages_cannot_be_asked_for() {
        for (var file : new String[] {"/event.xhtml", "/search.xhtml", "/index.xhtml"}) {
            assertThat(Http.anonymous().get(file).statusCode()).as(file).isEqualTo(404);
        }
    }

    @Test
    void an_unchanged_poster_is_not_sent_again() {
        var path = "/posters/" + Evening.announced().id() + ".svg";
        var first = Http.anonymous().get(path);
        assertThat(first.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(first.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(Http.anonymous().get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void there_is_no_poster_of_a_draft() {
        var path = "/posters/" + Evening.draft().id() + ".svg";
        assertThat(Http.anonymous().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void versioned_assets_are_kept_for_ever_and_others_asked_for_again() {
        var versioned = Http.anonymous().get("/assets/css/base.css?v=1").headers();
        assertThat(versioned.firstValue("Cache-Control").orElseThrow()).contains("immutable");
        var plain = Http.anonymous().get("/assets/css/base.css").headers();
        assertThat(plain.firstValue("Cache-Control")).contains("no-cache");
    }

    private static String page(String id) {
        var answer = Http.anonymous().get("/event/" + id);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
