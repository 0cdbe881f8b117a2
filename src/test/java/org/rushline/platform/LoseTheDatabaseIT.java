package org.rushline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.testing.Await;
import org.rushline.testing.Browser;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.Node;
import org.rushline.testing.OwnPostgres;
import org.rushline.testing.OwnServers;
import org.rushline.testing.SharedCluster;

/** PostgreSQL goes away under servers that have served, and comes back. */
@OwnServers
class LoseTheDatabaseIT {

    /** No answer may take longer; that of a server which waits or repeats would. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @RegisterExtension static final SharedCluster SHARED = new SharedCluster();

    private static OwnPostgres postgres;
    private static Node node;
    private static Http anybody;
    private static Http operator;
    private static String event;

    @BeforeAll
    static void putOn() {
        postgres = SHARED.postgres();
        node = SHARED.node(1);
        anybody = node.http().within(AT_ONCE);
        operator = node.operator().within(AT_ONCE);
        event = new Catalogue(operator).announced("An evening in the dark");
        pages().forEach(page -> assertThat(anybody.get(page).statusCode()).isEqualTo(200));
    }

    @BeforeEach
    void takeAway() throws IOException {
        postgres.stop();
    }

    @AfterEach
    void bringBack() throws IOException {
        postgres.startAgain();
        SHARED.cluster().awaitWhole();
    }

    @Test
    void calls_are_told_when_to_try_again() {
        assertToldToWait(anybody.get("/api/events/evt_zzzzzz9?tickets=true"));
        assertToldToWait(operator.get("/api/operator/venues"));
        assertToldToWait(operator.get("/api/operator/events/" + event));
        assertToldToWait(operator.post("/api/operator/venues", venue("Dark House")));
        assertToldToWait(signIn());
    }

    @Test
    void pages_say_so_too() {
        for (var path : pages()) {
            var answer = anybody.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.body())
                    .contains("<h1>We cannot answer right now</h1>")
                    .doesNotContain("Exception", "org.rushline", "SQL");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'");
        }
    }

    @Test
    void whoever_tries_again_later_gets_what_they_wanted() throws IOException {
        try (var browser = new Browser()) {
            var page = browser.desktop(ColorScheme.DARK);
            var address = node.address().resolve("/search?q=dark").toString();
            assertThat(page.navigate(address).status()).isEqualTo(503);
            Browser.assertAccessible(page);
            bringBack();
            page.locator("a", new LocatorOptions().setHasText("Try again")).click();
            page.getByText("An evening in the dark").first().waitFor();
            assertThat(page.url()).isEqualTo(address);
        }
    }

    @Test
    void it_is_not_ready_but_alive() {
        Await.until(LIMIT, () -> anybody.get("/health/ready").statusCode() == 503);
        var ready = anybody.get("/health/ready").body();
        assertThat(ready).contains("cannot be reached").doesNotContain("127.0.0.1", "Exception");
        assertThat(anybody.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void once_it_is_back_everything_works_again_by_itself() throws IOException {
        assertToldToWait(signIn());
        bringBack();
        pages().forEach(page -> assertThat(anybody.get(page).statusCode()).isEqualTo(200));
        assertThat(anybody.get("/api/events/" + event).statusCode()).isEqualTo(200);
        assertThat(operator.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(signIn().statusCode()).isEqualTo(401);
        var made = operator.post("/api/operator/venues", venue("Bright House"));
        assertThat(made.statusCode()).isEqualTo(201);
    }

    private static List<String> pages() {
        return List.of("/", "/search", "/event/" + event);
    }

    private static HttpResponse<String> signIn() {
        return anybody.post(
                "/api/sessions", "{\"email\":\"somebody@test.example\",\"password\":\"wrong\"}");
    }

    private static String venue(String name) {
        return Catalogue.venueDetails(name).build().toString();
    }

    private static void assertToldToWait(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(Http.json(answer).getString("type")).endsWith("/unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
