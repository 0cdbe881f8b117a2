package org.rushline.web.operator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.accounts.Role;
import org.rushline.staff.Worker;
import org.rushline.testing.Browser;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.Visitor;

/** An administrator looks something up in the trail. */
@ArquillianTest
class TrailPageIT {

    private static final String VENUES = "/api/operator/venues";

    @RegisterExtension final Browser browser = new Browser();

    private Page trail() {
        var administrator = new Visitor().withToken(Http.operator().token());
        var page = Browser.signIn(browser.desktop(ColorScheme.LIGHT), administrator);
        page.navigate("/operator/trail");
        return page;
    }

    @Test
    void what_happened_to_a_venue_is_found_by_its_id() {
        var ada = Worker.as(Role.PROGRAMME);
        var venue = renamed(ada);
        var page = trail();
        page.fill("#about", venue.getString("id"));
        page.locator("#asking button").click();
        assertThat(page.locator(".rows > li")).hasCount(2);
        assertThat(page.locator(".rows > li").last()).containsText("Create a venue");
        page.getByText("Change a venue").click();
        assertThat(page.locator(".facts")).containsText(ada.email());
        assertThat(page.locator(".rows")).containsText("name");
        assertThat(page.locator("del").getByText("The Old Hall")).isVisible();
        assertThat(page.locator("ins").getByText("The New Hall")).isVisible();
        page.getByText("Back to the list").click();
        assertThat(page.locator("#asking")).isVisible();
    }

    private static JsonObject renamed(Worker by) {
        var made =
                by.http().post(VENUES, Catalogue.venueDetails("The Old Hall").build().toString());
        var venue = Http.json(made);
        var changed = Json.createObjectBuilder(venue).add("name", "The New Hall").remove("id");
        by.http().put(VENUES + "/" + venue.getString("id"), changed.build().toString());
        return venue;
    }

    @Test
    void a_question_that_is_none_is_said_to_be_and_one_without_an_answer_too() {
        var page = trail();
        page.navigate("/operator/trail?from=2026-02-31&kind=KING");
        assertThat(page.locator(".faults li")).hasCount(2);
        assertThat(page.locator("#from")).isVisible();
        page.navigate("/operator/trail?who=nobody@test.example");
        assertThat(page.locator(".empty")).containsText("Nothing was found");
        assertThat(page.locator("#who")).hasValue("nobody@test.example");
        Browser.assertAccessible(page);
    }

    @Test
    void older_entries_are_on_the_next_page() {
        for (int i = 0; i < 101; i++) {
            Worker.ask(Http.operator(), "DELETE /api/operator/venues/{id}");
        }
        var page = trail();
        assertThat(page.locator(".rows > li")).hasCount(100);
        page.getByText("Older entries").click();
        assertThat(page.locator(".rows > li").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*after=\\d+.*"));
    }
}
