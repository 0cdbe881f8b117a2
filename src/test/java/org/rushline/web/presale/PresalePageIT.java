package org.rushline.web.presale;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.accounts.Role;
import org.rushline.presale.Presale;
import org.rushline.staff.Worker;
import org.rushline.testing.Browser;
import org.rushline.testing.Buyer;
import org.rushline.testing.Evening;
import org.rushline.testing.Shipped;
import org.rushline.testing.Visitor;

/** From the operator's page to seats that somebody with a code holds. */
@ArquillianTest
class PresalePageIT {

    @RegisterExtension final Browser browser = new Browser();

    private final Visitor seller = Worker.as(Role.SALES).visitor();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_has_a_code_buys_before_everybody(boolean scripts) {
        Evening.onSaleAfter(evening -> codes = presold(scripts, evening));
        var event = "/event/" + codes.get(1);
        var page = page(scripts);
        page.navigate(event);
        assertThat(page.locator(".banner")).containsText("Everybody can buy from Sun 1 June 2031");
        page.getByText("I have a code").click();
        assertThat(page.locator("h1")).hasText("Presale");
        assertThat(page.locator(".presales")).containsText("All tickets · up to 2");
        var friend = Visitor.signedUp();
        page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).last().click();
        page.getByLabel("E-mail").fill(friend.email());
        page.getByLabel("Password").fill(friend.password());
        page.locator("#go").click();
        page.locator("#usecode").click();
        assertThat(page.locator(".field__wrong"))
                .hasText("Please type the code that you were sent.");
        page.locator("#presaleCode").fill("0000-1111-2222");
        page.locator("#usecode").click();
        assertThat(page.locator(".field__wrong")).containsText("There is no such code");
        assertThat(page.locator("#presaleCode")).hasValue("0000-1111-2222");
        accessible(page, scripts);
        page.locator("#presaleCode").fill(codes.get(0).toLowerCase());
        page.locator("#usecode").click();
        assertThat(page.locator(".presales__yours")).hasText("You have a code for it.");
        assertThat(page.locator("#usecode")).hasCount(0);
        accessible(page, scripts);
        page.getByText("Choose seats").click();
        assertThat(page).hasURL(Pattern.compile(".*" + event + ".*"));
        page.navigate(event + "/seats");
        page.locator("a.section").first().click();
        page.locator("[name=seat]").first().check();
        page.locator("#hold").click();
        assertThat(page).hasURL(Pattern.compile(".*/checkout/bkg_.*"));
    }

    private List<String> codes;

    /** A code, and the event's id. */
    private List<String> presold(boolean scripts, Evening evening) {
        var page = Browser.signIn(page(scripts), seller);
        page.navigate("/operator/event?id=" + evening.id());
        page.getByText("Presales and codes").click();
        page.fill("#label", "Friends of the house");
        page.fill("#endsAt", "2031-06-01T12:00");
        page.fill("#ticketsEach", "two");
        page.locator("#presell").click();
        assertThat(page.locator(".faults")).containsText("must be a whole number");
        assertThat(page.locator("#endsAt")).hasValue("2031-06-01T12:00");
        page.fill("#ticketsEach", "2");
        page.locator("#presell").click();
        assertThat(page.locator("[role=status]")).hasText("It is saved.");
        page.getByLabel("Look: Friends of the house").click();
        assertThat(page.locator("main")).containsText("so nobody can buy in it");
        page.locator("#minting [name=reason]").fill("For the newsletter.");
        page.fill("#codeCount", "3");
        accessible(page, scripts);
        page.locator("#mint").click();
        assertThat(page.locator("#made")).containsText("3 codes are ready");
        accessible(page, scripts);
        var code = page.locator("#lines").inputValue().split("\n")[0];
        assertThat(code).matches("(\\w{4}-){2}\\w{4}");
        assertThat(page.locator("#made a")).hasAttribute("download", "codes.csv");
        assertThat(page.locator("#minting")).isVisible();
        return List.of(code, evening.id());
    }

    private Page page(boolean scripts) {
        return scripts ? browser.desktop(ColorScheme.LIGHT) : browser.withoutJavaScript();
    }

    private static void accessible(Page page, boolean scripts) {
        if (scripts) {
            Browser.assertAccessible(page);
        }
    }

    @Test
    void who_has_none_is_led_to_where_codes_are_used() {
        var presale = Presale.open();
        var page = browser.signedInAs(Visitor.signedIn());
        page.navigate("/event/" + presale.evening().id() + "/seats");
        page.locator("a.section").first().click();
        page.locator("[name=seat]").first().check();
        page.locator("#hold").click();
        assertThat(page).hasURL(Shipped.address() + presale.page());
        assertThat(page.locator("main")).containsText("Friends");
        presale.end();
        page.reload();
        assertThat(page).hasURL(Shipped.address() + "/event/" + presale.evening().id());
        page.navigate("/event/" + presale.evening().id() + "/seats");
        page.locator("a.section").first().click();
        page.locator("[name=seat]").first().check();
        page.locator("#hold").click();
        assertThat(page).hasURL(Pattern.compile(".*/checkout/bkg_.*"));
    }

    @Test
    void codes_are_revoked_and_presales_end_with_a_reason() {
        var presale = Presale.open();
        var made = presale.made(2, 1);
        var friend = Buyer.signedIn();
        presale.use(friend, Presale.codes(made).get(0));
        presale.another(Presale.coming("Later"));
        var page = Browser.signIn(browser.phone(), seller);
        page.navigate("/operator/presales?event=" + presale.evening().id());
        Browser.assertNothingSticksOut(page);
        page.getByLabel("Look: Friends").click();
        page.getByLabel("Revoke: For friends.").click();
        assertThat(page.locator(".ask")).containsText("So far one account has.");
        page.locator("#revokecodes").click();
        assertThat(page.locator(".faults")).containsText("Why");
        page.locator("[name=users]").check();
        page.fill("#reason", "They were published.");
        page.locator("#revokecodes").click();
        assertThat(page.locator("[role=status]")).hasText("The codes are revoked.");
        assertThat(page.locator("main")).containsText("Revoked");
        assertThat(
                        friend.reserve(presale.evening().id(), presale.evening().tickets().get(0))
                                .body())
                .contains("presale-only");
        page.getByLabel("Delete: Later").click();
        page.locator("#deletesale").click();
        assertThat(page.locator("[role=status]")).containsText("The presale is deleted");
        page.getByLabel("End now: Friends").click();
        page.fill("#reason", "All have theirs.");
        Browser.assertAccessible(page);
        page.locator("#endsale").click();
        assertThat(page.locator("[role=status]")).containsText("everybody can buy");
        assertThat(page.locator("#preselling")).hasCount(0);
        assertThat(page.locator("main")).containsText("Ended");
    }

    @Test
    void one_is_changed_and_somebody_elses_change_in_between_is_said() {
        var presale = Presale.open();
        var page = Browser.signIn(browser.desktop(ColorScheme.DARK), seller);
        var address = "/operator/presales?event=" + presale.evening().id();
        page.navigate(address + "&presale=" + presale.id());
        var other = Browser.signIn(browser.desktop(ColorScheme.DARK), seller);
        other.navigate(address + "&presale=" + presale.id());
        page.fill("#label", "Friends and family");
        page.locator("[name=tier]").first().check();
        page.locator("#presell").click();
        assertThat(page.locator("[role=status]")).hasText("It is saved.");
        assertThat(page.locator(".rows")).containsText("Friends and family");
        other.fill("#ticketsEach", "3");
        other.locator("#presell").click();
        assertThat(other.locator(".faults")).containsText("Somebody else changed this");
        assertThat(presale.look().getJsonArray("tiers")).hasSize(1);
    }

    @Test
    void whoever_only_looks_sees_no_forms() {
        var presale = Presale.open();
        presale.codes(1);
        var page = browser.signedInAs(Worker.as(Role.READ_ONLY).visitor());
        page.navigate(
                "/operator/presales?event=" + presale.evening().id() + "&presale=" + presale.id());
        assertThat(page.locator("main")).containsText("For friends.");
        assertThat(page.locator("main form")).hasCount(0);
        page.navigate("/operator/presales");
        assertThat(page.locator("main")).containsText("Which event?");
    }
}
