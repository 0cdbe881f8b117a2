package org.rushline.web.operator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.accounts.Role;
import org.rushline.staff.Worker;
import org.rushline.testing.Browser;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Listeners;
import org.rushline.testing.Visitor;

/** Whoever sells keeps seats back on the map or by name, and lets them go. */
@ArquillianTest
class SeatsPageIT {

    private static final String CENTRE =
            """
            (map, ordinal) => {
              const { plan } = map.house;
              const box = map.querySelector("[data-part=canvas]").getBoundingClientRect();
              const [x, y] = map.view.toPixels(plan.x[ordinal], plan.y[ordinal]);
              return [box.left + x, box.top + y];
            }""";

    @RegisterExtension final Browser browser = new Browser();

    private final Visitor seller = visitor(Role.SALES);

    private static Visitor visitor(Role role) {
        return new Visitor().withToken(Worker.as(role).http().token());
    }

    @Test
    void a_row_is_kept_back_with_one_click_on_the_map() {
        var evening = Evening.onSale();
        var held = Buyer.signedIn();
        var page = Browser.signIn(browser.desktop(ColorScheme.LIGHT), seller);
        Listeners.record(page);
        page.navigate("/operator/events?words=" + evening.word());
        page.getByText("Seats", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForSelector("inventory-map[state=painted]");
        page.fill("#label", "Press");
        page.selectOption("#purpose", "PRESS");
        page.fill("#reason", "They write about it.");
        page.locator("#allocate").click();
        assertThat(page.locator("main [role=status]").first()).containsText("It is saved.");

        page.waitForSelector("inventory-map[state=painted]");
        page.locator("[name=unit][value=row]").check();
        var middle = zoomedTo(page, 3);
        page.mouse().click(middle.get(0), middle.get(1));
        assertThat(page.locator("[data-part=count]")).containsText("seats chosen");
        held.reserved(evening.id(), evening.tickets().get(3));
        page.locator("#keep").click();
        assertThat(page.locator(".notice").first()).containsText("kept back");
        assertThat(page.locator(".refused")).containsText("somebody holds it");
        Browser.assertAccessible(page);
        evening.awaits(2, "BLOCKED");
        assertThat(page.locator(".allocation__sign")).hasText("A");

        page.waitForSelector("inventory-map[state=painted]");
        page.locator("[name=unit][value=section]").check();
        var again = zoomedTo(page, 2);
        page.mouse().click(again.get(0), again.get(1));
        page.fill("#why", "They write nothing.");
        page.locator("#letgo").click();
        assertThat(page.locator(".notice").first()).containsText("released");
        evening.awaits(2, "FREE");
        assertThat(Listeners.leftBehind(page)).isEmpty();
    }

    @Test
    void a_lasso_and_the_keyboard_choose_too() {
        var event = Evening.announced().id();
        var page = Browser.signIn(browser.desktop(ColorScheme.DARK), seller);
        page.navigate("/operator/seats?event=" + event);
        page.fill("#label", "House");
        page.fill("#reason", "For our guests.");
        page.locator("#allocate").click();
        assertThat(page.locator("main [role=status]").first()).containsText("It is saved.");
        page.waitForSelector("inventory-map[state=painted]");
        page.locator("[name=unit][value=lasso]").check();
        var box = page.locator("[data-part=canvas]").boundingBox();
        page.mouse().move(box.x + 2, box.y + 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width - 2, box.y + 2);
        page.mouse().move(box.x + box.width - 2, box.y + box.height - 2);
        page.mouse().move(box.x + 2, box.y + box.height - 2);
        page.mouse().up();
        assertThat(page.locator("[data-part=count]")).hasText("200 seats chosen");
        assertThat(page.locator("[name=ordinals]")).hasValue("0-199");
        page.locator("#keep").click();
        assertThat(page.locator(".notice").first()).containsText("200 seats were kept back.");

        page.waitForSelector("inventory-map[state=painted]");
        page.locator("[name=unit][value=seat]").check();
        page.locator("[data-part=canvas]").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[data-part=under]")).containsText("row");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part=count]")).hasText("One seat chosen");
        page.locator("[data-part=clear]").click();
        assertThat(page.locator("[data-part=count]")).hasText("0 seats chosen");
        page.locator("[data-part=canvas]").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        page.fill("#why", "One guest less.");
        page.locator("#letgo").click();
        assertThat(page.locator(".notice").first()).containsText("One seat was released.");
        var allocated = Http.operator().get("/api/operator/events/" + event + "/allocated-seats");
        assertThat(allocated.body()).contains("\"runs\"");
    }

    @Test
    void without_scripts_seats_are_named() {
        var event = new Catalogue().hall();
        var page = Browser.signIn(browser.withoutJavaScript(), seller);
        page.navigate("/operator/seats?event=" + event);
        page.fill("#label", "Camera");
        page.fill("#reason", "It stands there.");
        page.fill("#quota", "many");
        page.locator("#allocate").click();
        assertThat(page.locator(".faults")).containsText("At most must be a whole number");
        page.fill("#quota", "100000");
        page.locator("#allocate").click();
        assertThat(page.locator("main [role=status]").first()).containsText("It is saved.");
        page.locator("summary").first().click();
        page.locator("#area-0").fill("40");
        page.locator("#rows").fill("No such row");
        page.locator("#keep").click();
        assertThat(page.locator(".faults")).containsText("the plan has no row No such row");
        page.locator("summary").first().click();
        page.locator("#area-0").fill("40");
        page.locator("#keep").click();
        assertThat(page.locator(".notice").first()).containsText("40 seats were kept back.");
        page.getByText("Release all", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#finish")).isVisible();
        page.fill("#reason", "It has moved.");
        page.locator("#finish").click();
        assertThat(page.locator(".notice").first()).containsText("40 seats were released.");
        assertThat(page.locator("main")).containsText("Released earlier");
    }

    @Test
    void whoever_may_only_look_sees_no_forms() {
        var event = Evening.onSale().id();
        var page = Browser.signIn(browser.desktop(ColorScheme.LIGHT), visitor(Role.READ_ONLY));
        page.navigate("/operator/seats?event=" + event);
        assertThat(page.locator("h1")).hasText("Seats kept back");
        assertThat(page.locator("main form")).hasCount(0);
        page.waitForSelector("inventory-map[state=painted]");
        page.navigate("/operator/seats");
        assertThat(page.locator("main")).containsText("Which event?");
    }

    /** Brings a seat near, and says where it is on the screen. */
    private static List<Double> zoomedTo(Page page, int ordinal) {
        var map = page.locator("inventory-map");
        map.evaluate(
                "(map, i) => map.view.goTo(map.house.plan.x[i], map.house.plan.y[i], 1)", ordinal);
        page.waitForTimeout(600);
        return ((List<?>) map.evaluate(CENTRE, ordinal))
                .stream().map(n -> ((Number) n).doubleValue()).toList();
    }
}
