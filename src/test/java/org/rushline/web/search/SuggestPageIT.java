package org.rushline.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.testing.Browser;

/** Checks suggestions while people type, on the front page and on {@code /search}. */
@ArquillianTest
class SuggestPageIT {

    private static Season season;

    @RegisterExtension final Browser browser = new Browser();

    @BeforeAll
    static void putOn() {
        season = new Season();
    }

    @Test
    void a_venue_is_chosen_by_keyboard_and_searched_for() {
        var page = typed("/", "farham " + season.word());
        var field = page.locator("#q");
        assertThat(field).hasAttribute("aria-expanded", "true");
        field.press("ArrowDown");
        var chosen = page.locator("[role=option][aria-selected=true]");
        assertThat(chosen).containsText("House in Farham");
        assertThat(field).hasAttribute("aria-activedescendant", chosen.getAttribute("id"));
        Browser.assertAccessible(page);
        field.press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=House\\+in\\+Farham.*"));
        assertThat(page.locator("#count")).hasText("2 events");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void an_event_is_chosen_by_a_click_and_opened() {
        var page = typed("/search", "aida " + season.word());
        page.locator("[role=option]").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/event/evt_.*"));
        assertThat(page.locator("h1")).hasText("Aida " + season.word());
    }

    @Test
    void the_arrows_go_round_and_escape_closes() {
        var page = typed("/search", season.word());
        var field = page.locator("#q");
        var chosen = page.locator("[role=option][aria-selected=true]");
        field.press("ArrowUp");
        assertThat(page.locator("[role=option]").last()).hasAttribute("aria-selected", "true");
        field.press("ArrowDown");
        assertThat(chosen).hasCount(0);
        field.press("ArrowDown");
        assertThat(page.locator("[role=option]").first()).hasAttribute("aria-selected", "true");
        field.press("Escape");
        assertThat(page.locator(".suggestions")).isHidden();
        assertThat(field).hasAttribute("aria-expanded", "false");
        assertThat(field).hasValue(season.word());
        field.press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=" + season.word()));
    }

    @Test
    void it_is_touched_on_a_phone_and_is_accessible_by_night() {
        for (var page : List.of(browser.phone(), browser.desktop(ColorScheme.DARK))) {
            type(page, "/", "nearham " + season.word());
            Browser.assertAccessible(page);
            Browser.assertNothingSticksOut(page);
            page.locator("[role=option]").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/search\\?q=House\\+in\\+Nearham.*"));
        }
    }

    @Test
    void when_nothing_can_be_suggested_one_can_still_search() {
        var page = browser.desktop(ColorScheme.LIGHT);
        page.route(Pattern.compile(".*/api/events/suggest.*"), route -> route.abort());
        page.navigate("/");
        page.locator("#q").fill(season.word());
        page.locator("#q").press("Enter");
        assertThat(page.locator("#count")).hasText("4 events");
    }

    private Page typed(String path, String text) {
        return type(browser.desktop(ColorScheme.LIGHT), path, text);
    }

    private static Page type(Page page, String path, String text) {
        page.navigate(path);
        page.locator("#q").pressSequentially(text);
        assertThat(page.locator("[role=option]")).not().hasCount(0);
        return page;
    }
}
