package org.rushline.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.UUID;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.testing.Await;
import org.rushline.testing.Browser;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;

/** A list that is too long for one page of {@code /search}. */
@ArquillianTest
class ShowMorePageIT {

    private static final int EVENINGS = 45;
    private static final int PAGE = 20;

    private static final String WORD = "run" + UUID.randomUUID().toString().substring(0, 8);

    @RegisterExtension final Browser browser = new Browser();

    @BeforeAll
    static void announceALongRun() {
        var catalogue = new Catalogue();
        var plan = catalogue.plan(catalogue.venue("Long house"), "THEATRE", 300, 0);
        var first = LocalDateTime.parse("2031-03-01T20:00");
        var evenings = Json.createArrayBuilder();
        for (var night = 0; night < EVENINGS; night++) {
            evenings.add(
                    Catalogue.eventDetails("Night %02d %s".formatted(night + 1, WORD), plan)
                            .add("startsAtLocal", first.plusDays(night).toString()));
        }
        var season = Json.createObjectBuilder().add("events", evenings).build();
        var made = catalogue.operator().post("/api/operator/seasons", season.toString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        Await.until(Duration.ofSeconds(30), () -> found() == EVENINGS);
    }

    private static int found() {
        return Http.json(Http.anonymous().get("/api/events/search?keyword=" + WORD))
                .getInt("total");
    }

    @Test
    void the_rest_comes_below_and_is_still_there_after_a_look_at_one() {
        var page = searched(browser.desktop(ColorScheme.LIGHT));
        page.getByText("Show more").click();
        assertThat(page.locator(".listing")).hasCount(2 * PAGE);
        assertThat(page.locator(".listing").nth(PAGE).locator("a")).isFocused();
        page.getByText("Show more").click();
        assertThat(page.locator(".listing")).hasCount(EVENINGS);
        assertThat(page.getByText("Show more")).hasCount(0);
        assertInOrder(page, 1, EVENINGS);

        page.getByText("Night 44 " + WORD).click();
        assertThat(page.locator("h1")).containsText("Night 44");
        page.goBack();
        assertThat(page.locator(".listing")).hasCount(EVENINGS);
        assertInOrder(page, 1, EVENINGS);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void another_question_begins_at_its_first_page() {
        var page = searched(browser.desktop(ColorScheme.LIGHT));
        page.getByText("Show more").click();
        assertThat(page.locator(".listing")).hasCount(2 * PAGE);
        page.getByLabel("From").fill("2031-03-02");
        assertThat(page.locator("#count")).hasText(EVENINGS - 1 + " events");
        assertThat(page.locator(".listing")).hasCount(PAGE);
    }

    @Test
    void without_script_each_page_goes_on_after_the_one_before() {
        var page = searched(browser.withoutJavaScript());
        page.getByText("Show more").click();
        assertThat(page.locator(".listing")).hasCount(PAGE);
        assertInOrder(page, PAGE + 1, PAGE);
        page.getByText("Show more").click();
        assertInOrder(page, 2 * PAGE + 1, EVENINGS - 2 * PAGE);
        assertThat(page.getByText("Show more")).hasCount(0);
        page.goBack();
        assertInOrder(page, PAGE + 1, PAGE);
    }

    private static Page searched(Page page) {
        page.navigate("/search?q=" + WORD);
        assertThat(page.locator("#count")).hasText(EVENINGS + " events");
        assertThat(page.locator(".listing")).hasCount(PAGE);
        return page;
    }

    private static void assertInOrder(Page page, int first, int count) {
        assertThat(page.locator(".listing h3").first()).containsText("Night %02d".formatted(first));
        assertThat(page.locator(".listing")).hasCount(count);
        var names = page.locator(".listing h3").allTextContents();
        assertThat(new HashSet<>(names)).hasSize(count);
        for (var at = 0; at < count; at++) {
            assertThat(names.get(at)).startsWith("Night %02d".formatted(first + at));
        }
    }
}
