package org.rushline.web.programme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.accounts.Role;
import org.rushline.staff.Worker;
import org.rushline.testing.Browser;
import org.rushline.testing.Shipped;
import org.rushline.testing.Visitor;

/** From a house that nobody knows to the first seats that somebody holds, in two browsers. */
@ArquillianTest
class GoLivePageIT {

    private static final LocalDate NEXT_YEAR = LocalDate.now().plusYears(1);

    private static final FilePayload PLAN =
            new FilePayload(
                    "club.json",
                    "application/json",
                    """
                    {"name": "Club", "categories": [{"name": "All", "color": "#123456"}], "later": {},
                     "zones": [{"name": "Hall", "rows": [{"row_number": "1", "position": {"x": 0, "y": 0},
                       "seats": [
                         {"seat_guid": "a", "seat_number": "1", "position": {"x": 0.5, "y": 0}, "category": "All"},
                         {"seat_guid": "a", "seat_number": "2", "position": {"x": 30, "y": 0}, "category": "All"}
                       ]}]}]}"""
                            .getBytes(StandardCharsets.UTF_8));

    @RegisterExtension final Browser browser = new Browser();

    private final Worker programmer = Worker.as(Role.PROGRAMME);
    private final String house = "House " + System.nanoTime();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_venue_goes_live(boolean scripts) {
        var page = Browser.signIn(page(scripts), programmer.visitor());
        addVenue(page);
        generate(page, "End on");
        page.getByLabel("Plan an event on it: End on").click();
        var event = plan(page, "Hedda " + house);
        page.getByText("As buyers will see it").click();
        assertThat(page.locator("main")).containsText("Only those who work here see this page.");
        assertThat(browser.phone().navigate("/event/" + event).status()).isEqualTo(404);
        page.navigate("/operator/event?id=" + event);
        page.locator("#announce").click();
        assertThat(page.locator("[role=status]").first()).hasText("The event has been announced.");
        page.locator("#sell").click();
        awaitSale(page);

        var buyer = Browser.signIn(browser.phone(), Visitor.signedIn());
        buyer.navigate("/event/" + event);
        assertThat(buyer.locator("main")).containsText("£45.20");
        buyer.navigate("/event/" + event + "/seats");
        buyer.locator("a.section").first().click();
        buyer.locator("[name=seat]").first().check();
        buyer.locator("#hold").click();
        assertThat(buyer).hasURL(Pattern.compile(".*/checkout/bkg_.*"));

        page.navigate("/operator/event?id=" + event);
        assertThat(page.locator(".facts")).containsText("Held or being paid");
        assertThat(page.locator(".facts > div").nth(1)).containsText("1");
    }

    private Page page(boolean scripts) {
        return scripts ? browser.desktop(ColorScheme.LIGHT) : browser.withoutJavaScript();
    }

    private void addVenue(Page page) {
        page.navigate("/operator/venues");
        page.getByText("Add a venue").click();
        page.fill("#label", house);
        page.fill("#city", "Oslo");
        page.selectOption("#country", "GB");
        page.fill("#coordinates", "51.5071; -0.1141");
        page.fill("#timeZone", "Europe/London");
        page.locator("#house").click();
        assertThat(page.locator("[role=status]").first()).containsText("Now give it a seat plan");
    }

    private static void generate(Page page, String name) {
        page.fill("#planName", name);
        page.fill("#capacity", "400");
        page.locator("#draw").click();
        assertThat(page.locator(".plan").first()).containsText("400 seats");
        assertThat(
                        (Boolean)
                                page.locator(".plan img")
                                        .first()
                                        .evaluate("i => i.decode().then(() => i.naturalWidth > 0)"))
                .isTrue();
    }

    /** Its id. */
    private static String plan(Page page, String name) {
        page.fill("#label", name);
        page.selectOption("#eventType", "THEATRE");
        page.fill("#starts", NEXT_YEAR + "T19:30");
        page.fill("#doors", NEXT_YEAR + "T18:45");
        assertThat(page.locator("#currency")).hasValue("GBP");
        fillAll(page, "price", "42");
        fillAll(page, "fee", "3.20");
        page.locator("#draft").click();
        assertThat(page.locator("[role=status]").first()).containsText("The draft has been saved");
        return page.url().replaceAll(".*id=(evt_\\w+).*", "$1");
    }

    private static void fillAll(Page page, String field, String value) {
        for (var one : page.locator("[name=" + field + "]").all()) {
            one.fill(value);
        }
    }

    private static void awaitSale(Page page) {
        for (int i = 0; i < 60 && !page.locator(".facts").isVisible(); i++) {
            page.waitForTimeout(500);
            page.navigate(page.url());
        }
        assertThat(page.locator(".sign")).hasText("On sale");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_what_was_typed_stays() {
        var page = Browser.signIn(browser.desktop(ColorScheme.DARK), programmer.visitor());
        addVenue(page);
        generate(page, "End on");
        page.getByLabel("Plan an event on it: End on").click();
        page.fill("#label", "Hedda");
        page.locator("[name=price]").first().fill("a lot");
        page.locator("#draft").click();
        assertThat(page.locator(".faults li")).hasCount(1);
        assertThat(page.locator(".faults")).containsText("must look like 12.50");
        assertThat(page.locator("[name=price]").first()).hasValue("a lot");
        page.locator("[name=price]").first().fill("0.10");
        page.locator("#draft").click();
        assertThat(page.locator(".faults")).containsText("Kind of event");
        assertThat(page.locator(".faults")).containsText("Starts");
        page.selectOption("#eventType", "OPERA");
        page.fill("#starts", NEXT_YEAR + "T19:30");
        page.locator("#draft").click();
        assertThat(page.locator(".faults")).containsText("the smallest payment is");
        assertThat(page.locator("#label")).hasValue("Hedda");
        Browser.assertAccessible(page);
    }

    @Test
    void a_run_is_made_whole_or_not_at_all() {
        var page = Browser.signIn(browser.desktop(ColorScheme.LIGHT), programmer.visitor());
        addVenue(page);
        generate(page, "End on");
        page.getByLabel("Plan an event on it: End on").click();
        var name = "Run " + house;
        page.fill("#label", name);
        page.selectOption("#eventType", "THEATRE");
        page.fill("#starts", NEXT_YEAR + "T19:30");
        page.fill("#doors", NEXT_YEAR + "T18:45");
        fillAll(page, "price", "42");
        page.fill("#dates", NEXT_YEAR.plusDays(1) + " 19:30\n1999-01-01 19:30");
        page.locator("#draft").click();
        assertThat(page.locator(".faults")).containsText("Further date 2");
        assertThat(named(name)).isZero();
        page.fill(
                "#dates", NEXT_YEAR.plusDays(1) + " 19:30\n\n" + NEXT_YEAR.plusDays(2) + " 14:00");
        page.locator("#draft").click();
        assertThat(page.locator("[role=status]")).hasText("3 drafts were made.");
        assertThat(page.locator(".rows > li")).hasCount(3);
        page.locator(".rows > li a").nth(4).click();
        assertThat(page.locator("#starts")).hasValue(NEXT_YEAR.plusDays(2) + "T14:00");
        assertThat(page.locator("#doors")).hasValue(NEXT_YEAR.plusDays(2) + "T13:15");
    }

    private long named(String name) {
        var http = programmer.http();
        var page = http.get("/operator/events?words=" + name.replace(" ", "%20")).body();
        return Pattern.compile("events/evt_").matcher(page).results().count();
    }

    @Test
    void an_event_is_changed_copied_and_called_off() {
        var page = Browser.signIn(browser.desktop(ColorScheme.LIGHT), programmer.visitor());
        addVenue(page);
        generate(page, "End on");
        page.getByLabel("Plan an event on it: End on").click();
        var event = plan(page, "Hedda " + house);
        page.fill("#doors", "");
        page.fill("#description", "By Ibsen.\nIn Norwegian.");
        page.locator("#draft").click();
        assertThat(page.locator("[role=status]").first()).hasText("The event has been saved.");
        assertThat(page.locator("#doors")).hasValue("");
        assertThat(page.locator("#description")).hasValue("By Ibsen.\nIn Norwegian.");
        assertThat(page.locator("[name=price]").first()).hasValue("42.00");

        page.getByText("Plan another one like it").click();
        assertThat(page.locator("#starts")).hasValue(NEXT_YEAR.plusDays(7) + "T19:30");
        assertThat(page.locator("[name=fee]").first()).hasValue("3.20");
        page.locator("#draft").click();
        assertThat(page.locator("[role=status]").first()).containsText("The draft has been saved");
        assertThat(page).not().hasURL(Pattern.compile(".*" + event + ".*"));
        page.getByText("Delete the draft").click();
        page.locator("#discard").click();
        assertThat(page).hasURL(Shipped.address() + "/operator/events");

        page.navigate("/operator/event?id=" + event);
        page.locator("#announce").click();
        assertThat(page.locator("[role=status]").first()).hasText("The event has been announced.");
        page.getByText("Cancel the event").click();
        assertThat(page.locator(".ask")).containsText("Nobody has tickets");
        page.locator("#calloff").click();
        assertThat(page.locator(".faults")).containsText("Why");
        page.fill("#reason", "The lead is ill.");
        page.locator("#calloff").click();
        assertThat(page.locator("[role=status]").first()).hasText("The event has been cancelled.");
        assertThat(page.locator(".sign")).hasText("Cancelled");
    }

    @Test
    void a_draft_saves_itself_and_says_what_is_wrong_while_one_types() {
        var page = Browser.signIn(browser.desktop(ColorScheme.LIGHT), programmer.visitor());
        addVenue(page);
        generate(page, "End on");
        page.getByLabel("Plan an event on it: End on").click();
        var event = plan(page, "Hedda " + house);
        var elsewhere = Browser.signIn(browser.desktop(ColorScheme.LIGHT), programmer.visitor());
        elsewhere.navigate("/operator/event?id=" + event);
        var said = page.locator("[data-part=said]");
        page.fill("#description", "By Ibsen.");
        assertThat(said).containsText("Saved at");
        page.locator("[name=price]").first().fill("much");
        assertThat(said).containsText("Not saved yet. The amount for");
        assertThat(page.locator("#price-0-notes")).containsText("must look like 12.50");
        assertThat(page.locator("#price-0")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#price-0")).hasValue("much");
        page.locator("[name=price]").first().fill("17");
        assertThat(said).containsText("Saved at");
        assertThat(page.locator("#price-0-notes")).isEmpty();
        Browser.assertAccessible(page);

        elsewhere.fill("#description", "By somebody else.");
        assertThat(elsewhere.locator("[data-part=said]"))
                .containsText("Somebody else changed this");
        page.reload();
        assertThat(page.locator("#description")).hasValue("By Ibsen.");
        assertThat(page.locator("[name=price]").first()).hasValue("17.00");
    }

    @Test
    void a_start_in_the_past_has_to_be_meant() {
        var page = Browser.signIn(browser.desktop(ColorScheme.LIGHT), programmer.visitor());
        addVenue(page);
        generate(page, "End on");
        page.getByLabel("Plan an event on it: End on").click();
        plan(page, "Hedda " + house);
        page.fill("#doors", "");
        page.fill("#starts", LocalDate.now().minusDays(1) + "T19:30");
        page.locator("#draft").click();
        assertThat(page.locator(".faults")).containsText("Your confirmation is needed");
        page.locator("[name=confirm]").check();
        page.locator("#draft").click();
        assertThat(page.locator("[role=status]").first()).hasText("The event has been saved.");
    }

    @Test
    void a_plan_is_uploaded_and_what_was_repaired_is_said() {
        var page = Browser.signIn(browser.phone(), programmer.visitor());
        addVenue(page);
        page.locator("[data-part=send]").click();
        assertThat(page.locator("[data-part=outcome]")).hasText("Please choose a file first.");
        page.setInputFiles("#plan-file", Path.of("pom.xml"));
        page.locator("[data-part=send]").click();
        assertThat(page.locator("[data-part=outcome]")).not().containsText("is being read");
        assertThat(page.locator("[data-part=outcome] p")).not().isEmpty();
        page.setInputFiles("#plan-file", PLAN);
        page.locator("[data-part=send]").click();
        assertThat(page.locator(".repairs li")).not().hasCount(0);
        page.getByText("Look at the plan").click();
        assertThat(page.locator("[role=status]").first())
                .hasText("The seat plan has been uploaded.");
        assertThat(page.locator(".plan")).hasCount(1);
        Browser.assertAccessible(page);
        Browser.assertNothingSticksOut(page);
    }

    @Test
    void performers_are_added_changed_and_named_on_an_event() {
        var page = Browser.signIn(browser.desktop(ColorScheme.LIGHT), programmer.visitor());
        var name = "Ada " + System.nanoTime();
        page.navigate("/operator/performers");
        page.locator("#bill").click();
        assertThat(page.locator(".faults")).containsText("Name");
        page.fill("#label", name);
        page.selectOption("#performerKind", "AUTHOR");
        page.locator("#bill").click();
        assertThat(page.locator("[role=status]").first()).hasText("The performer has been added.");
        page.navigate("/operator/performers?words=" + name.replace(" ", "+"));
        page.getByLabel("Change: " + name).click();
        page.locator("[name=coloured]").check();
        page.fill("#colour", "#7a1f2b");
        page.locator("#bill").click();
        assertThat(page.locator("[role=status]").first()).hasText("The performer has been saved.");

        addVenue(page);
        generate(page, "End on");
        page.getByLabel("Plan an event on it: End on").click();
        page.fill("#label", "Hedda");
        page.selectOption("#eventType", "THEATRE");
        page.fill("#starts", NEXT_YEAR + "T19:30");
        fillAll(page, "price", "42");
        page.locator("[name=performer]").first().fill("Nobody At All");
        page.locator("#draft").click();
        assertThat(page.locator(".faults")).containsText("does not know Nobody At All");
        page.locator("[name=performer]").first().fill(name.toUpperCase(Locale.ROOT));
        page.locator("#draft").click();
        assertThat(page.locator("[role=status]").first()).containsText("The draft has been saved");
        assertThat(page.locator("[name=performer]").first()).hasValue(name);
    }

    @Test
    void whoever_only_looks_finds_no_form() {
        var page = Browser.signIn(browser.phone(), Worker.as(Role.READ_ONLY).visitor());
        page.navigate("/operator/venues");
        assertThat(page.getByText("Add a venue")).not().isVisible();
        for (var address :
                new String[] {"/operator/venue", "/operator/performers", "/operator/event"}) {
            page.navigate(address);
            assertThat(page.locator("main form[method=post]")).hasCount(0);
        }
    }

    @Test
    void what_does_not_exist_is_said() {
        var page = Browser.signIn(browser.phone(), programmer.visitor());
        for (var address :
                new String[] {
                    "venue?id=ven_zzzzzz",
                    "venue?id=nonsense",
                    "event?id=evt_zzzzzz",
                    "event?plan=x",
                    "event?copy=1"
                }) {
            assertThat(page.navigate("/operator/" + address).status()).isEqualTo(200);
            assertThat(page.locator(".empty")).containsText("There is no such");
        }
    }
}
