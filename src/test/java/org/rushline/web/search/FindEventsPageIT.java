package org.rushline.web.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.testing.Browser;

/** People use {@code /search}. */
@ArquillianTest
class FindEventsPageIT {

    private static Season season;

    @RegisterExtension final Browser browser = new Browser();

    @BeforeAll
    static void putOn() {
        season = new Season();
    }

    @Test
    void typing_narrows_the_list_and_is_one_step_back() {
        var page = desktop();
        page.navigate("/search");
        page.locator("#q").pressSequentially(season.word());
        assertFound(page, "Quartet", "Symphony", "Aida", "Derby");
        page.locator("#q").pressSequentially(" aid");
        assertFound(page, "Aida");
        assertThat(page).hasURL(Pattern.compile(".*/search\\?q=" + season.word() + "\\+aid$"));
        assertThat(page).hasTitle(Pattern.compile(".*" + season.word() + " aid.*"));
        assertThat(page.locator("#q")).isFocused();
        page.goBack();
        assertThat(page).hasURL(Pattern.compile(".*/search$"));
        assertThat(page.locator("#q")).hasValue("");
        page.goForward();
        assertFound(page, "Aida");
        assertThat(page.locator("#q")).hasValue(season.word() + " aid");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void ticks_narrow_too_and_go_back_and_forward_and_survive_a_reload() {
        var page = found(desktop());
        page.getByLabel(Pattern.compile("\\bConcert\\b")).check();
        assertFound(page, "Quartet", "Symphony");
        assertThat(page.getByLabel(Pattern.compile("\\bConcert\\b"))).isFocused();
        page.getByLabel(Pattern.compile("\\bOpera\\b")).check();
        assertFound(page, "Quartet", "Symphony", "Aida");
        page.getByLabel(Pattern.compile(season.city())).check();
        assertFound(page, "Quartet", "Aida");
        page.reload();
        assertFound(page, "Quartet", "Aida");
        assertThat(page.getByLabel(Pattern.compile("\\bOpera\\b"))).isChecked();
        page.goBack();
        assertFound(page, "Quartet", "Symphony", "Aida");
        assertThat(page.getByLabel(Pattern.compile(season.city()))).not().isChecked();
        page.goForward();
        assertFound(page, "Quartet", "Aida");
        chip(page, "Opera").click();
        assertFound(page, "Quartet");
        page.getByText("Clear all").click();
        assertFound(page, "Quartet", "Symphony", "Aida", "Derby");
        assertThat(page.getByLabel(Pattern.compile("\\bConcert\\b"))).not().isChecked();
    }

    @Test
    void days_and_order_can_be_chosen() {
        var page = found(desktop());
        page.getByLabel("From").fill("2031-06-01");
        page.getByLabel("Until").fill("2031-06-30");
        assertFound(page, "Symphony", "Aida");
        page.getByLabel("Sort by").selectOption("Cheapest");
        assertThat(page).hasURL(Pattern.compile(".*from=2031-06-01&to=2031-06-30&sort=price$"));
        chip(page, "From Sun 1 June 2031").click();
        assertFound(page, "Quartet", "Symphony", "Aida");
        assertThat(page.getByLabel("From")).hasValue("");
    }

    @Test
    void without_script_the_form_does_the_same() {
        var page = browser.withoutJavaScript();
        page.navigate("/");
        page.locator("#q").fill(season.word());
        page.locator("#q").press("Enter");
        assertFound(page, "Quartet", "Symphony", "Aida", "Derby");
        page.getByLabel(Pattern.compile("\\bConcert\\b")).check();
        page.getByLabel(Pattern.compile("\\bJune 2031\\b")).check();
        page.getByText("Show what fits").click();
        assertFound(page, "Symphony");
        assertThat(page.getByText("Use my location")).isHidden();
        chip(page, "June 2031").click();
        assertFound(page, "Quartet", "Symphony");
    }

    @Test
    void a_typo_is_forgiven_and_the_right_words_are_offered() {
        var page = desktop();
        page.navigate("/search?q=aida+" + season.misspelt());
        assertFound(page, "Aida");
        assertThat(page.locator(".meant")).containsText("Did you mean Aida " + season.word() + "?");
        Browser.assertAccessible(page);
        page.locator(".meant a").click();
        assertThat(page.locator("#q")).hasValue("Aida " + season.word());
        assertThat(page.locator(".meant")).hasCount(0);
        assertFound(page, "Aida");
    }

    @Test
    void finding_nothing_leads_to_something() {
        var page = found(desktop());
        page.getByLabel(Pattern.compile("\\bOpera\\b")).check();
        page.getByLabel(Pattern.compile(season.city())).check();
        page.getByLabel("From").fill("2031-06-13");
        assertThat(page.locator("#count")).hasText("No events");
        Browser.assertAccessible(page);
        page.getByText("Without From Fri 13 June 2031: 1 event").click();
        assertFound(page, "Aida");
    }

    @Test
    void what_is_near_is_found_by_one_button() {
        var page = found(browser.at(Season.NORTH + 0.05, Season.EAST));
        page.getByText("Use my location").click();
        assertFound(page, "Quartet", "Aida");
        assertThat(page.locator(".listing").first()).containsText("6 km away");
        assertThat(page).hasURL(Pattern.compile(".*near=52\\.56%2C13\\.40.*"));
        page.getByLabel("Within").selectOption("250 km");
        assertThat(page).hasURL(Pattern.compile(".*radiusKm=250.*"));
        page.getByLabel("Sort by").selectOption("Nearest");
        chip(page, "Within 250 km of you").click();
        assertFound(page, "Quartet", "Symphony", "Aida", "Derby");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whoever_does_not_say_where_they_are_is_told_what_else_they_can_do() {
        var page = found(desktop());
        page.getByText("Use my location").click();
        assertThat(page.locator(".near__says")).containsText("choose a city instead");
        assertFound(page, "Quartet", "Symphony", "Aida", "Derby");
    }

    @Test
    void a_search_that_fails_says_so_and_can_be_tried_again() {
        var page = found(desktop());
        page.route(Pattern.compile(".*/search\\?.*OPERA.*"), route -> route.abort());
        page.getByLabel(Pattern.compile("\\bOpera\\b")).check();
        assertThat(page.locator("#trouble")).containsText("We cannot search right now");
        assertFound(page, "Quartet", "Symphony", "Aida", "Derby");
        Browser.assertAccessible(page);
        page.unroute(Pattern.compile(".*/search\\?.*OPERA.*"));
        page.getByText("Try again").click();
        assertFound(page, "Aida");
        assertThat(page.locator("#trouble")).isHidden();
    }

    @Test
    void an_address_that_cannot_be_meant_says_why() {
        var page = desktop();
        page.navigate("/search?type=CIRCUS&q=" + season.word());
        assertThat(page.locator(".search-faults")).containsText("Kind must be one of");
        assertFound(page, "Quartet", "Symphony", "Aida", "Derby");
        Browser.assertAccessible(page);
    }

    @Test
    void everything_can_be_used_on_a_phone_too() {
        var page = found(browser.phone());
        Browser.assertAccessible(page);
        page.locator("summary", new Page.LocatorOptions().setHasText("Filters")).click();
        page.getByLabel(Pattern.compile("\\bConcert\\b")).check();
        assertFound(page, "Quartet", "Symphony");
        assertThat(page.getByLabel(Pattern.compile("\\bConcert\\b"))).isVisible();
        Browser.assertAccessible(page);
        Browser.assertNothingSticksOut(page);
        page.locator("#q").press("End");
        page.locator("#q").pressSequentially(" hou");
        assertThat(page.locator(".suggestions")).not().isEmpty();
        Browser.assertNothingSticksOut(page);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void is_accessible_by_day_and_by_night() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = found(browser.desktop(scheme));
            page.getByLabel(Pattern.compile("\\bConcert\\b")).check();
            assertFound(page, "Quartet", "Symphony");
            Browser.assertAccessible(page);
        }
    }

    private Page desktop() {
        return browser.desktop(ColorScheme.LIGHT);
    }

    private static Page found(Page page) {
        page.navigate("/search?q=" + season.word());
        assertFound(page, "Quartet", "Symphony", "Aida", "Derby");
        return page;
    }

    private static Locator chip(Page page, String label) {
        return page.locator(".chip--on", new Page.LocatorOptions().setHasText(label));
    }

    /** These and no others of the season, in any order; by and by. */
    private static void assertFound(Page page, String... names) {
        assertThat(page.locator("#count"))
                .hasText(names.length == 1 ? "1 event" : names.length + " events");
        assertThat(page.locator(".listing")).hasCount(names.length);
        assertThat(page.locator(".listing h3").allTextContents())
                .map(name -> name.replace(" " + season.word(), ""))
                .containsExactlyInAnyOrder(names);
    }
}
