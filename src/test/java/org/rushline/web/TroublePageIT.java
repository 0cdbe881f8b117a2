package org.rushline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Browser;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;
import org.rushline.testing.TheDatabase;
import org.rushline.testing.Visitor;

/** Checks what people see when something is refused or broken; for 503 see LoseTheDatabaseIT. */
@ArquillianTest
class TroublePageIT {

    private static final String NOWHERE = "Nowhere/Land";
    private static final String BERLIN = "Europe/Berlin";

    @Test
    void what_is_not_theirs_is_refused_with_a_way_on() {
        var visitor = Visitor.signedIn();
        assertSaysNothingMore(visitor.get("/operator"), 403, "You cannot do this here");
        try (var browser = new Browser()) {
            var page = browser.signedInAs(visitor);
            assertThat(page.navigate("/operator").status()).isEqualTo(403);
            Browser.assertAccessible(page);
            page.getByText("See what is on").click();
            PlaywrightAssertions.assertThat(page).hasURL(Shipped.address() + "/");
        }
    }

    @Test
    void what_was_asked_wrongly_is_not_called_our_fault() {
        var answer = Visitor.signedIn().delete("/posters/" + Evening.announced().id() + ".svg");
        assertSaysNothingMore(answer, 405, "We cannot answer this");
        assertThat(answer.body()).doesNotContain("Something broke on our side");
    }

    @Test
    void our_own_fault_is_owned_up_to_and_tells_nothing_else() throws SQLException {
        var evening = Evening.announced();
        var path = "/event/" + evening.id();
        moveTo(NOWHERE, "event", evening.name());
        try (var browser = new Browser()) {
            var answer = Http.anonymous().get(path);
            assertSaysNothingMore(answer, 500, "Something broke on our side");
            assertThat(answer.body()).contains(only(answer, "X-Request-Id"));
            for (var page : List.of(browser.phone(), browser.desktop(ColorScheme.DARK))) {
                assertThat(page.navigate(path).status()).isEqualTo(500);
                Browser.assertAccessible(page);
                Browser.assertNothingSticksOut(page);
            }
            var page = browser.desktop(ColorScheme.LIGHT);
            page.navigate(path);
            moveTo(BERLIN, "event", evening.name());
            page.locator("a", new LocatorOptions().setHasText("Try again")).click();
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText(evening.name());
        } finally {
            moveTo(BERLIN, "event", evening.name());
        }
    }

    @Test
    void a_call_of_the_api_that_breaks_tells_nothing_either() throws SQLException {
        var catalogue = new Catalogue();
        var name = "House " + UUID.randomUUID();
        var plan = catalogue.plan(catalogue.venue(name), "THEATRE", 300, 0);
        moveTo(NOWHERE, "venue", name);
        try {
            var event = Catalogue.eventDetails("Lost", plan).build().toString();
            var answer = Http.operator().post("/api/operator/events", event);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(Http.json(answer).getString("type")).endsWith("/unexpected");
            assertThat(only(answer, "X-Request-Id")).isNotEmpty();
            assertThat(answer.body()).doesNotContain("Exception", "Nowhere", "org.rushline.");
        } finally {
            moveTo(BERLIN, "venue", name);
        }
    }

    private static void assertSaysNothingMore(
            HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("<h1>" + title + "</h1>")
                .doesNotContain("Exception", "Nowhere", "org.rushline.", "\tat ");
        assertThat(only(answer, "Content-Type")).startsWith("text/html");
        assertThat(only(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(only(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(only(answer, "X-Request-Id")).startsWith("req_");
    }

    private static String only(HttpResponse<?> answer, String header) {
        assertThat(answer.headers().allValues(header)).as(header).hasSize(1);
        return answer.headers().firstValue(header).orElseThrow();
    }

    /** No API would take an unknown zone: whatever reads it breaks. */
    private static void moveTo(String zone, String table, String name) throws SQLException {
        var sql = "update " + table + " set time_zone = ? where name = ?";
        try (var connection = TheDatabase.connect();
                var update = connection.prepareStatement(sql)) {
            update.setString(1, zone);
            update.setString(2, name);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
