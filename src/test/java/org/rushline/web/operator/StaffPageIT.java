package org.rushline.web.operator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.accounts.Role;
import org.rushline.accounts.secondfactor.Phone;
import org.rushline.staff.Worker;
import org.rushline.staff.invitations.Inviting;
import org.rushline.testing.Browser;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;
import org.rushline.testing.Visitor;

/** An administrator and those whom they invite, in two browsers. */
@ArquillianTest
class StaffPageIT {

    private static final String STAFF = "/operator/staff";

    @RegisterExtension final Browser browser = new Browser();

    private final Visitor administrator = visitor(Worker.as(Role.ADMINISTRATOR));

    private static Visitor visitor(Worker worker) {
        return new Visitor().withToken(worker.http().token());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_link_makes_somebody_new_one_who_works_here(boolean scripts) {
        var page = Browser.signIn(page(scripts), administrator);
        page.navigate(STAFF);
        invite(page, "Ada Lovelace");
        var link = page.locator("#link code").innerText();
        assertThat(link).startsWith(Shipped.address() + "/invitation?code=");

        var ada = page(scripts);
        ada.navigate(link);
        assertThat(ada.url()).as("without the secret").isEqualTo(Shipped.address() + "/invitation");
        assertThat(ada.locator("h1")).containsText("invites you to work here");
        assertThat(ada.locator(".roles")).containsText("Box office");
        if (scripts) {
            Browser.assertAccessible(ada);
        }
        ada.getByText("Make an account").click();
        var email = new Visitor().email();
        ada.fill("#name", "Ada");
        ada.fill("#email", email);
        ada.fill("#password", "a lovely long evening");
        ada.locator("#go").click();
        assertThat(ada).hasURL(Pattern.compile(".*/sign-in\\b.*"));
        ada.fill("#email", email);
        ada.fill("#password", "a lovely long evening");
        ada.locator("#go").click();
        assertThat(ada.locator("main")).containsText("You are signed in as " + email);
        ada.locator("#accept").click();
        assertThat(ada.locator("[role=status]")).containsText("You work here from now on");
        assertThat(ada.locator(".roles dt")).hasText("Box office");
        ada.navigate("/me");
        ada.getByText("For those who work here").click();
        assertThat(ada.locator("h1")).hasText("Hello, Ada");

        page.navigate(STAFF);
        var row =
                page.locator(".rows > li")
                        .filter(
                                new com.microsoft.playwright.Locator.FilterOptions()
                                        .setHasText(email))
                        .first();
        assertThat(row).containsText("Box office");
        row.getByText("Revoke").click();
        assertThat(page.locator("#ask")).hasText("Revoke a role of Ada?");
        page.locator("#revoke").click();
        assertThat(page.locator(".faults")).containsText("Why");
        page.fill("#reason", "She has left.");
        page.locator("#revoke").click();
        assertThat(page.locator("[role=status]")).hasText("The role has been revoked.");
        assertThat(ada.navigate("/operator").status()).isEqualTo(403);
    }

    private Page page(boolean scripts) {
        return scripts ? browser.desktop(ColorScheme.LIGHT) : browser.withoutJavaScript();
    }

    private static void invite(Page page, String name) {
        page.fill("#invitee", name);
        page.locator("[name=role][value=BOX_OFFICE]").check();
        page.selectOption("#days", "3");
        page.fill("#reason", "She starts at the counter.");
        page.locator("#invite").click();
        assertThat(page.locator("#link")).isVisible();
    }

    @Test
    void what_was_typed_and_ticked_is_kept_when_something_is_missing() {
        var page = Browser.signIn(browser.desktop(ColorScheme.DARK), administrator);
        page.navigate(STAFF);
        page.fill("#invitee", "Ada");
        page.selectOption("#days", "14");
        page.locator("#invite").click();
        assertThat(page.locator(".faults li")).hasCount(2);
        page.locator("[name=role][value=DOOR]").check();
        page.locator("#invite").click();
        assertThat(page.locator(".faults li")).hasCount(1);
        assertThat(page.locator("[name=role][value=DOOR]")).isChecked();
        assertThat(page.locator("#invitee")).hasValue("Ada");
        assertThat(page.locator("#days")).hasValue("14");
        Browser.assertAccessible(page);
    }

    @Test
    void an_invitation_is_taken_back_and_its_link_says_so() {
        var page = Browser.signIn(browser.desktop(ColorScheme.LIGHT), administrator);
        page.navigate(STAFF);
        var name = "Eve " + System.nanoTime();
        invite(page, name);
        var link = page.locator("#link code").innerText();
        page.getByLabel(Pattern.compile("Take back: " + name)).click();
        page.fill("#reason", "A wrong address.");
        page.locator("#take").click();
        assertThat(page.locator("[role=status]")).containsText("was taken back");
        page.locator("details summary").click();
        assertThat(page.locator("details")).containsText("taken back: A wrong address.");
        var eve = browser.phone();
        eve.navigate(link);
        assertThat(eve.locator("h1")).hasText("This invitation was taken back");
        assertThat(eve.locator("#accept")).not().isVisible();
        Browser.assertAccessible(eve);
    }

    @Test
    void somebody_who_has_lost_their_phone_is_helped() {
        var ada = Worker.as(Role.DOOR);
        Phone.confirmed(ada.http(), ada.password());
        var page = Browser.signIn(browser.desktop(ColorScheme.LIGHT), administrator);
        page.navigate(STAFF);
        var row =
                page.locator(".rows > li")
                        .filter(
                                new com.microsoft.playwright.Locator.FilterOptions()
                                        .setHasText(ada.email()));
        assertThat(row).containsText("Has a second factor");
        row.getByText("Remove it").click();
        assertThat(page.locator("#ask")).containsText("Remove the second factor of Annette?");
        page.locator("#help").click();
        assertThat(page.locator(".faults")).containsText("Why");
        page.fill("#reason", "She has lost her phone.");
        page.locator("#help").click();
        assertThat(page.locator("[role=status]")).containsText("The second factor was removed");
        assertThat(row).containsText("No second factor");
        assertThat(row.getByText("Remove it")).hasCount(0);
        Http.anonymous().signedIn(ada.email(), ada.password());
    }

    @Test
    void the_last_administrator_reads_why_they_stay() {
        var me = Http.json(Http.operator().get("/api/me")).getString("id");
        var page =
                Browser.signIn(
                        browser.desktop(ColorScheme.LIGHT),
                        new Visitor().withToken(Http.operator().token()));
        var mine = "";
        for (var grant : Worker.good()) {
            if (grant.getString("role").equals("ADMINISTRATOR")) {
                if (grant.getString("accountId").equals(me)) {
                    mine = grant.getString("id");
                } else {
                    Worker.revoke(Http.operator(), grant.getString("id"));
                }
            }
        }
        page.navigate(STAFF + "?grant=" + mine);
        page.fill("#reason", "I am tired.");
        page.locator("#revoke").click();
        assertThat(page.locator(".faults")).containsText("Somebody must be an administrator");
        assertThat(page.locator("#reason")).hasValue("I am tired.");
    }

    @Test
    void without_its_link_there_is_no_invitation() {
        var page = browser.phone();
        page.navigate("/invitation");
        assertThat(page.locator("h1")).hasText("There is no invitation here");
        page.navigate("/invitation?code=%3Cscript%3E");
        assertThat(page.locator("h1")).hasText("There is no invitation here");
        page.navigate("/invitation?code=nobodys");
        assertThat(page.locator("h1")).hasText("There is no invitation here");
        page.navigate("/invitation?code=" + Inviting.to(Role.DOOR).code());
        assertThat(page.locator("h1")).containsText("invites you");
        Browser.assertNothingSticksOut(page);
    }
}
