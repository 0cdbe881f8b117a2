package org.rushline.web.checkout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.testing.Browser;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Evening;
import org.rushline.testing.Visitor;

/** The live map, in the hands of people. */
@ArquillianTest
class SeatMapPageIT {

    private static final String PIXELS =
            """
            seat => {
              const { view, seats } = document.querySelector("seat-map");
              return view.toPixels(seats.plan.x[seat], seats.plan.y[seat]);
            }""";

    private static final String FIRST_NOTED =
            """
            () => {
              const { plan } = document.querySelector("seat-map").seats;
              return Array.from({ length: plan.capacity }, (_, i) => i).find((i) => plan.noteOf(i));
            }""";
    private static final String GO_TO =
            """
            seat => {
              const { view, seats } = document.querySelector("seat-map");
              const { plan } = seats;
              view.goTo(plan.x[seat], plan.y[seat], 20 / plan.sectionAt(seat).pitch);
            }""";

    /** The colour of its middle, before and after its seats were taken. */
    private static final String EMPTY_AN_AREA =
            """
            async () => {
              const { view, seats } = document.querySelector("seat-map");
              const { plan, live } = seats;
              const canvas = document.querySelector("[data-part=canvas]");
              const area = plan.sections.find(({ standing }) => standing);
              const { left, top, right, bottom } = area.box;
              const [x, y] = [left + (right - left) / 4, top + (bottom - top) / 4];
              const frame = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
              const colour = () => {
                const at = view.toPixels(x, y).map((css) => (css * canvas.width) / canvas.clientWidth);
                return canvas.getContext("2d").getImageData(...at, 1, 1).data.join();
              };
              live.stop();
              view.show(area.box, true);
              await frame();
              await frame();
              const before = colour();
              const standing = Array.from({ length: area.capacity }, (_, i) => area.first + i);
              live.mark(standing, 2);
              await frame();
              return [before, colour()];
            }""";

    /** By so many of 255 its smooth edge may differ where it is moved and not painted. */
    private static final int EDGE_OF_A_SEAT = 24;

    @RegisterExtension final Browser browser = new Browser();

    private final Evening evening = Evening.onSale();
    private final List<String> tickets = evening.tickets();

    @Test
    void seats_are_chosen_on_the_map_and_held() {
        var page = open(browser.signedInAs(Visitor.oneOfMany()));
        pick(page, 0);
        pick(page, 1);
        assertThat(page.locator("[data-part=chosen] li")).hasCount(2);
        assertThat(page.locator("[data-part=sum]")).containsText("2 chosen");
        pick(page, 2);
        pick(page, 2); // thought better of it
        assertThat(page.locator("[data-part=chosen] li")).hasCount(2);
        page.locator("[data-part=hold]").click();
        assertThat(page).hasURL(Till.CHECKOUT);
        assertThat(page.locator(".order__ticket")).hasCount(2);
        page.goBack();
        assertThat(page.locator("seat-map")).hasAttribute("state", "painted");
        page.waitForFunction("() => document.querySelector('seat-map').seats.own.size === 2");
        assertThat(page.locator("[data-part=chosen] li")).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void what_is_to_know_of_a_seat_is_said_before_it_is_paid() {
        var boxes = Evening.withBoxes();
        var page = open(browser.signedInAs(Visitor.oneOfMany()), boxes);
        var seat = (int) page.evaluate(FIRST_NOTED);
        page.evaluate(GO_TO, seat);
        pick(page, seat);
        assertThat(page.locator("[data-part=card]")).containsText("Restricted view");
        assertThat(page.locator("[data-part=chosen]")).containsText("Restricted view");
        page.locator("[data-part=hold]").click();
        assertThat(page).hasURL(Till.CHECKOUT);
        assertThat(page.locator(".order__ticket")).containsText("Restricted view");
        var plain = browser.withoutJavaScript();
        plain.navigate("/event/" + boxes.id());
        plain.getByText("Box 1", new GetByTextOptions().setExact(false)).first().click();
        assertThat(plain.locator("label.seat").first()).containsText("Restricted view");
    }

    @Test
    void whoever_loses_a_chosen_seat_is_told_at_once_and_takes_the_nearest_one() {
        var page = open(browser.signedInAs(Visitor.oneOfMany()));
        pick(page, 4);
        Buyer.signedIn().reserved(evening.id(), tickets.get(4), tickets.get(5));
        assertThat(page.locator("[data-part=note]")).containsText("Somebody was faster");
        assertThat(page.locator("[data-part=chosen] li")).hasCount(0);
        page.locator("[data-part=note] button").click();
        assertThat(page.locator("[data-part=chosen] li")).hasCount(1);
        assertThat(page.locator("[data-part=note]")).isHidden();
    }

    @Test
    void whoever_could_not_be_told_learns_it_when_holding_and_keeps_the_rest() {
        var page = open(browser.signedInAs(Visitor.oneOfMany()));
        page.evaluate("document.querySelector('seat-map').seats.live.stop()");
        pick(page, 0);
        pick(page, 1);
        pick(page, 40);
        Buyer.signedIn().reserved(evening.id(), tickets.get(0), tickets.get(1));
        page.locator("[data-part=hold]").click();
        assertThat(page.locator("[data-part=note]")).containsText("Somebody was faster");
        assertThat(page.locator("[data-part=chosen] li")).hasCount(1);
        assertThat(page.locator("[data-part=hold]")).isEnabled();
    }

    @Test
    void an_answer_that_gets_lost_loses_nothing() {
        var page = open(browser.signedInAs(Visitor.oneOfMany()));
        var orders = "**/api/bookings/*";
        page.route(
                orders,
                route -> {
                    route.fetch();
                    route.abort();
                });
        pick(page, 0);
        pick(page, 1);
        page.locator("[data-part=hold]").click();
        assertThat(page.locator("[data-part=note]")).containsText("could not be reached");
        page.waitForFunction("() => document.querySelector('seat-map').seats.codes[0] === 1");
        assertThat(page.locator("[data-part=chosen] li")).hasCount(2);
        page.unroute(orders);
        page.locator("[data-part=hold]").click();
        assertThat(page).hasURL(Till.CHECKOUT);
        assertThat(page.locator(".order__ticket")).hasCount(2);
    }

    @Test
    void whoever_would_leave_a_single_seat_is_offered_the_ones_beside_it() {
        var page = open(browser.signedInAs(Visitor.oneOfMany()));
        pick(page, 1);
        pick(page, 2);
        page.locator("[data-part=hold]").click();
        page.locator("[data-part=note] button").click();
        assertThat(page.locator("[data-part=chosen] li")).hasCount(2);
        page.locator("[data-part=hold]").click();
        assertThat(page).hasURL(Till.CHECKOUT);
    }

    @Test
    void whoever_signs_in_on_the_way_finds_the_choice_again() {
        var visitor = Visitor.signedUp();
        var page = open(browser.desktop(ColorScheme.LIGHT));
        pick(page, 0);
        pick(page, 1);
        page.locator("[data-part=hold]").click();
        page.getByLabel("E-mail").fill(visitor.email());
        page.getByLabel("Password").fill(visitor.password());
        page.locator("#go").click();
        assertThat(page.locator("[data-part=chosen] li")).hasCount(2);
        page.locator("[data-part=hold]").click();
        assertThat(page).hasURL(Till.CHECKOUT);
    }

    @Test
    void the_keyboard_chooses_on_the_map_and_in_the_list() {
        var page = open(browser.desktop(ColorScheme.DARK));
        var seat = 20;
        page.evaluate(
                "seat => { const { view, seats } = document.querySelector('seat-map'); view.goTo(seats.plan.x[seat], seats.plan.y[seat], Infinity); }",
                seat);
        page.locator("[data-part=canvas]").focus();
        page.keyboard().press("Enter"); // on the seat in the middle
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part=chosen] li")).hasCount(1);
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part=chosen] li")).hasCount(2);
        assertThat(page.locator("[data-part=voice]")).containsText("Chosen: ");

        page.locator("[data-part=list] > summary").press("Enter");
        page.locator("a[data-section='%s']".formatted(of(page, seat, "sectionAt(seat).number")))
                .press("Enter");
        var row = ".map-row[data-row='%s'] ".formatted(of(page, seat, "rowAt(seat).first"));
        page.locator(row + "summary").press("Enter");
        assertThat(page.locator(row + "input:checked")).hasCount(2);
        page.locator(row + "input:not(:checked)").last().press("Space");
        assertThat(page.locator("[data-part=chosen] li")).hasCount(3);
        page.locator(row + "input:checked").first().press("Space");
        assertThat(page.locator("[data-part=chosen] li")).hasCount(2);
        Browser.assertAccessible(page);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void who_cannot_have_a_stream_is_told_by_asking() {
        var page = browser.desktop(ColorScheme.LIGHT);
        page.route(
                "**/availability/stream",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        open(page);
        assertThat(page.locator("seat-map")).hasAttribute("data-connection", "asking");
        Buyer.signedIn().reserved(evening.id(), tickets.get(0), tickets.get(1));
        page.waitForFunction("() => document.querySelector('seat-map').seats.codes[0] === 1");
    }

    @Test
    void a_connection_that_breaks_is_said_and_mended() {
        var page = open(browser.desktop(ColorScheme.LIGHT));
        page.context().setOffline(true);
        page.evaluate("document.querySelector('seat-map').seats.live.start()");
        assertThat(page.locator("[data-part=offline]")).isVisible();
        Buyer.signedIn().reserved(evening.id(), tickets.get(0), tickets.get(1));
        page.context().setOffline(false);
        page.evaluate("document.querySelector('seat-map').seats.live.start()");
        page.waitForFunction("() => document.querySelector('seat-map').seats.codes[0] === 1");
        assertThat(page.locator("[data-part=offline]")).isHidden();
    }

    @Test
    void tiers_can_be_left_out() {
        var page = open(browser.desktop(ColorScheme.LIGHT));
        var before = left(page);
        page.locator("[data-tier] input").first().uncheck();
        page.waitForFunction(
                "before => document.querySelector('seat-map').seats.sums.reduce((sum, { left }) => sum + left, 0) < before",
                before);
    }

    @Test
    void a_map_that_is_dragged_while_seats_change_is_the_map_as_it_is() throws IOException {
        var page = open(browser.desktop(ColorScheme.LIGHT));
        try (var in = SeatMapPageIT.class.getResourceAsStream("drag-map.js")) {
            var script = new String(in.readAllBytes(), UTF_8);
            @SuppressWarnings("unchecked")
            var differ = (List<Integer>) page.evaluate(script);
            assertThat(differ.get(0)).isLessThan(EDGE_OF_A_SEAT);
            assertThat(differ.get(1)).as("what was dragged").isGreaterThan(100);
        }
    }

    @Test
    void what_is_left_of_a_standing_area_is_seen_wherever_the_map_stands() {
        var page = browser.desktop(ColorScheme.LIGHT);
        page.navigate("/event/" + new Catalogue().hall());
        assertThat(page.locator("seat-map")).hasAttribute("state", "painted");
        @SuppressWarnings("unchecked")
        var colours = (List<String>) page.evaluate(EMPTY_AN_AREA);
        assertThat(colours.get(1)).isNotEqualTo(colours.get(0));
    }

    @Test
    void it_fits_on_a_phone_and_there_is_a_list_without_script() {
        var page = open(browser.phone());
        Browser.assertNothingSticksOut(page);
        Browser.assertAccessible(page);
        var plain = browser.withoutJavaScript();
        plain.navigate("/event/" + evening.id());
        assertThat(plain.locator("[data-part=stage]")).isHidden();
        plain.locator("a[data-section]").first().click();
        assertThat(plain).hasURL(Pattern.compile(".*/seats\\?section=\\d+#list"));
    }

    private Page open(Page page) {
        return open(page, evening);
    }

    private static Page open(Page page, Evening evening) {
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate("/event/" + evening.id());
        assertThat(page.locator("seat-map")).hasAttribute("state", "painted");
        return page;
    }

    private static Object of(Page page, int seat, String what) {
        return page.evaluate("seat => document.querySelector('seat-map').seats.plan." + what, seat);
    }

    private static int left(Page page) {
        var sum =
                "() => document.querySelector('seat-map').seats.sums.reduce((sum, { left }) => sum + left, 0)";
        return (Integer) page.evaluate(sum);
    }

    static void pick(Page page, int ordinal) {
        @SuppressWarnings("unchecked")
        var at = (List<Number>) page.evaluate(PIXELS, ordinal);
        var place = new ClickOptions();
        place.setPosition(at.get(0).doubleValue(), at.get(1).doubleValue());
        page.locator("[data-part=canvas]").click(place);
    }
}
