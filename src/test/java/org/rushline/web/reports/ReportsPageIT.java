package org.rushline.web.reports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.accounts.Role;
import org.rushline.platform.table.Workbooks;
import org.rushline.staff.Worker;
import org.rushline.testing.Browser;
import org.rushline.testing.Buyer;
import org.rushline.testing.CalmStripe;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Visitor;

/** In the office and at the door: what was sold, who has bought, who comes in. */
@ArquillianTest
@ExtendWith(CalmStripe.class)
class ReportsPageIT {

    @RegisterExtension final Browser browser = new Browser();

    private final Evening evening = Evening.onSale();
    private final Visitor account = Visitor.signedUp();
    private final Buyer buyer =
            Buyer.of(Http.anonymous().signedIn(account.email(), account.password()));

    private Page page(Role role, boolean scripts) {
        var page = scripts ? browser.desktop(ColorScheme.DARK) : browser.withoutJavaScript();
        return Browser.signIn(page, new Visitor().withToken(Worker.as(role).http().token()));
    }

    private String bought() {
        return buyer.bought(evening.id(), evening.tickets().get(0), evening.tickets().get(1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_events_page_leads_to_what_it_has_sold(boolean scripts) throws IOException {
        bought();
        var back = Buyer.signedIn().bought(evening.id(), evening.tickets().get(20));
        Http.operator()
                .post("/api/operator/bookings/" + back + "/refund", "{\"reason\": \"It rains.\"}");
        var page = page(Role.SALES, scripts);
        page.navigate("/operator/event?id=" + evening.id());
        page.getByText("What it has sold").click();
        assertThat(page.locator("h1")).hasText(evening.name());
        assertThat(page.locator(".figures")).containsText("2 of 200");
        assertThat(page.locator(".figures")).containsText("€90.40");
        assertThat(page.locator(".figures")).containsText("1 ticket, €45.20");
        assertThat(page.locator(".chart__bars rect.chart__sold")).hasCount(1);
        assertThat(page.locator(".shares > li")).hasCount(2);
        page.getByText("The numbers").click();
        assertThat(page.locator(".chart table tbody tr")).hasCount(1);
        assertThat(page.locator(".chart table tbody td").first()).hasText("3");

        var file = page.waitForDownload(() -> page.getByText("Excel file").click());
        assertThat(file.suggestedFilename()).isEqualTo("sales.xlsx");
        var sheet = Workbooks.sheet(Files.readAllBytes(file.path()), 1);
        assertThat(sheet).hasSize(3);
        assertThat(sheet.get(1)).contains(evening.name());
    }

    @Test
    void all_events_are_compared_and_each_leads_to_its_own() {
        bought();
        var page = page(Role.FINANCE, true);
        page.navigate("/operator");
        page.locator(".doors a[href='/operator/reports']").click();
        assertThat(page.locator("#startsFrom")).hasValue(Pattern.compile("\\d{4}-\\d\\d-\\d\\d"));
        page.fill("#startsFrom", "2031-06-14");
        page.fill("#startsUntil", "2031-06-14");
        page.fill("#soldFrom", "2026-01-01");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#soldFrom")).hasValue("2026-01-01");
        while (page.getByText(evening.name()).count() == 0) {
            var before = page.url();
            page.getByText("Further events").click();
            assertThat(page).not().hasURL(before);
        }
        page.getByText(evening.name()).click();
        assertThat(page.locator("h1")).hasText(evening.name());
        assertThat(page.locator("#soldFrom")).hasValue("2026-01-01");
        page.fill("#soldUntil", "2026-01-02");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".figures")).containsText("0 of 200");
        assertThat(page.locator("#over + p")).containsText("Nothing was sold");
        page.fill("#soldUntil", "2025-01-02");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".faults")).containsText("must not be before the first day");
        Browser.assertAccessible(page);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_buyers_are_taken_along_with_a_reason(boolean scripts) throws IOException {
        bought();
        var page = page(Role.BOX_OFFICE, scripts);
        page.navigate("/operator/buyers?event=" + evening.id());
        assertThat(page.locator(".rows > li")).hasCount(1);
        assertThat(page.locator(".rows > li")).containsText(account.email());
        page.locator("#takealong").click();
        assertThat(page.locator(".faults")).containsText("Why");
        page.fill("#reason", "To tell them about the doors.");
        page.locator("#takealong").click();
        assertThat(page.locator("#export [role=status]")).containsText("for one hour");
        var file = page.waitForDownload(() -> page.locator("#export a[href$=csv]").click());
        assertThat(file.suggestedFilename()).isEqualTo("buyers-" + evening.id() + ".csv");
        assertThat(Files.readString(file.path())).contains(account.email());
    }

    @Test
    void whoever_only_looks_takes_nothing_along() {
        bought();
        var page = page(Role.READ_ONLY, true);
        page.navigate("/operator/buyers?event=" + evening.id());
        assertThat(page.locator(".rows > li")).hasCount(1);
        assertThat(page.locator("#export")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_door_finds_its_list_and_prints_it(boolean scripts) {
        bought();
        var page = page(Role.DOOR, scripts);
        page.navigate("/operator/event?id=" + evening.id());
        assertThat(page.locator("a[href^='/operator/buyers']")).hasCount(0);
        page.getByText("Door list").click();
        assertThat(page.locator(".door tbody tr")).hasCount(2);
        assertThat(page.locator(".door tbody")).containsText("Annette");
        assertThat(page.locator("main")).not().containsText(account.email());
        page.selectOption("#section", evening(page));
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(Pattern.compile(".*section=.+"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".site-head")).isHidden();
        assertThat(page.locator(".rooms")).isHidden();
        assertThat(page.locator("#asking")).isHidden();
        assertThat(page.locator("h1")).isVisible();
    }

    /** The first section's name. */
    private static String evening(Page page) {
        return page.locator("#section option").nth(1).getAttribute("value");
    }
}
