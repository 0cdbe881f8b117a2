package org.rushline.web.programme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.accounts.Role;
import org.rushline.staff.Worker;
import org.rushline.testing.Browser;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Shipped;

/** A season from a spreadsheet, with mistakes in it at first. */
@ArquillianTest
class SeasonPageIT {

    private static final String PAGE = "/operator/season";

    @RegisterExtension final Browser browser = new Browser();

    private final Worker programmer = Worker.as(Role.PROGRAMME);
    private final String house = "House " + System.nanoTime();

    private String table(String starts, String price) {
        return """
                Name;Type;Venue;Starts;Currency;Prices
                Aïda %1$s;opera;%1$s;%2$s;EUR;%3$s
                Tosca %1$s;opera;%1$s;2031-02-04 19:30;EUR;42,50
                """
                .formatted(house, starts, price);
    }

    private Page opened(boolean scripts) {
        var venue = new Catalogue().venue(house);
        new Catalogue().plan(venue, "THEATRE", 300, 0);
        var page = scripts ? browser.desktop(ColorScheme.LIGHT) : browser.withoutJavaScript();
        Browser.signIn(page, programmer.visitor());
        page.navigate("/operator/events");
        page.getByText("Import a season").click();
        assertThat(page.locator("h1")).hasText("Import a season");
        return page;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void it_is_checked_mended_and_made_once(boolean scripts) {
        var page = opened(scripts);
        page.locator("#looktable").click();
        assertThat(page.locator(".faults")).containsText("paste it, or choose a file");
        page.fill("#csv", table("tomorrow", "a lot"));
        page.locator("#looktable").click();
        assertThat(page.locator("#wrong")).hasText("2 things are wrong");
        assertThat(page.locator(".ledger tbody tr").first()).containsText("2starts");
        assertThat(page.locator("#csv"))
                .hasValue(Pattern.compile("Aïda.*tomorrow.*", Pattern.DOTALL));
        assertThat(page.locator("#maketable")).hasCount(0);
        if (scripts) {
            Browser.assertAccessible(page);
        }
        page.fill("#csv", table("2031-02-03 19:30", "42"));
        page.locator("#looktable").click();
        assertThat(page.locator("#right")).hasText("2 events, and nothing is wrong with them");
        assertThat(page.locator("main")).containsText("From Mon 3 Feb 2031 to Tue 4 Feb 2031");
        assertThat(page.locator("main")).containsText(house + ": 2 events");
        page.locator("#maketable").click();
        assertThat(page.locator("[role=status]")).containsText("2 events were made.");

        page.navigate(PAGE);
        page.fill("#csv", table("2031-02-03 19:30", "42"));
        page.locator("#looktable").click();
        assertThat(page.locator("#wrong")).hasText("2 things are wrong");
        assertThat(page.locator(".ledger")).containsText("is there already");
        page.navigate("/operator/events?words=" + house.replace(" ", "+"));
        assertThat(page.locator(".rows > li")).hasCount(2);
        assertThat(page.locator(".rows .sign").first()).hasText("Draft");
    }

    @Test
    void a_chosen_file_is_read_and_its_events_announced_if_that_is_said() {
        var page = opened(true);
        var csv = "\ufeff" + table("2031-02-03 19:30", "42").replace("\n", "\r\n");
        assertThat(page.locator("#file")).isVisible();
        page.setInputFiles(
                "#file",
                new FilePayload("season.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#csv"))
                .hasValue(Pattern.compile("Name;Type.*Tosca.*", Pattern.DOTALL));
        page.locator("[name=announce]").check();
        page.locator("#looktable").click();
        assertThat(page.locator("[name=announce]")).isChecked();
        page.locator("#maketable").dblclick();
        assertThat(page.locator("[role=status], #wrong, .faults").first()).isVisible();
        page.navigate("/operator/events?words=" + house.replace(" ", "+"));
        assertThat(page.locator(".rows > li")).hasCount(2);
        assertThat(page.locator(".rows .sign").first()).hasText("Announced");
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("400"));
    }

    @Test
    void a_long_table_is_taken_from_those_who_work_here_alone() throws Exception {
        var row =
                "Aida,opera,No such house,2031-02-03 19:30,EUR,42,%s\n".formatted("x".repeat(200));
        var csv = "name,type,venue,starts,currency,prices,description\n" + row.repeat(900);
        var page = Browser.signIn(browser.desktop(ColorScheme.LIGHT), programmer.visitor());
        page.navigate(PAGE);
        page.fill("#csv", csv);
        page.locator("#looktable").click();
        assertThat(page.locator("#wrong")).hasText("900 things are wrong");
        var stranger =
                HttpRequest.newBuilder(Shipped.address().resolve(PAGE))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", Shipped.address().toString())
                        .POST(BodyPublishers.ofString("csv=" + "x".repeat(200_000)))
                        .build();
        var answer = HttpClient.newHttpClient().send(stranger, BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/sign-in?");
    }

    @Test
    void two_who_make_it_at_once_are_told_that_it_is_there() {
        var page = opened(true);
        var other = Browser.signIn(browser.desktop(ColorScheme.LIGHT), programmer.visitor());
        other.navigate(PAGE);
        for (var one : new Page[] {page, other}) {
            one.fill("#csv", table("2031-02-03 19:30", "42"));
            one.locator("#looktable").click();
            assertThat(one.locator("#maketable")).isVisible();
        }
        page.locator("#maketable").click();
        assertThat(page.locator("[role=status]")).containsText("2 events were made.");
        other.locator("#maketable").click();
        assertThat(other.locator("#wrong")).hasText("2 things are wrong");
        assertThat(other.locator("#maketable")).hasCount(0);
    }

    @Test
    void it_fits_a_phone() {
        var page = Browser.signIn(browser.phone(), programmer.visitor());
        page.navigate(PAGE);
        page.fill("#csv", "name,type\nAida,opera");
        page.locator("#looktable").click();
        assertThat(page.locator("#wrong")).isVisible();
        Browser.assertNothingSticksOut(page);
    }
}
