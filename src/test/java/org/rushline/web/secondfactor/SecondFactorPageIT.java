package org.rushline.web.secondfactor;

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
import org.rushline.accounts.secondfactor.Phone;
import org.rushline.testing.Browser;
import org.rushline.testing.Http;
import org.rushline.testing.Shipped;
import org.rushline.testing.Visitor;

/** Setting a second factor up, and signing in with it, as people do. */
@ArquillianTest
class SecondFactorPageIT {

    private static final String FACTOR = "/me/second-factor";

    @RegisterExtension final Browser browser = new Browser();

    private final Visitor ada = Visitor.signedIn();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void people_set_it_up_and_sign_in_with_it(boolean scripts) {
        var page = Browser.signIn(page(scripts), ada);
        page.navigate("/me");
        page.getByText("Set it up").click();
        page.fill("#password", ada.password());
        page.locator("#start").click();
        assertThat(page.locator(".qr")).isVisible();
        accessible(page, scripts);
        var phone = new Phone(page.locator(".key code").innerText());
        page.fill("#code", phone.wrong());
        page.locator("#confirm").click();
        assertThat(page.locator(".faults")).containsText("is wrong, or has been used");
        page.fill("#code", phone.code());
        page.locator("#confirm").click();
        assertThat(codes(page)).hasSize(10).allMatch(code -> code.matches("([A-Z2-7]{4}-?){4}"));
        accessible(page, scripts);
        page.getByText("I have kept them").click();
        assertThat(page.locator("main")).containsText("You have 10 recovery codes left");
        accessible(page, scripts);
        page.navigate("/me");
        page.locator("#out").click();
        assertThat(page).hasURL(Shipped.address() + "/");

        page.navigate("/me/tickets");
        password(page);
        assertThat(page).hasURL(Shipped.address() + "/sign-in/code?return=%2Fme%2Ftickets");
        assertThat(page.locator("#code")).isVisible();
        assertThat(page.content()).doesNotContain(ada.password());
        assertThat(page.locator("#code")).hasAttribute("autocomplete", "one-time-code");
        assertThat(page.locator("#code")).hasAttribute("inputmode", "numeric");
        accessible(page, scripts);
        code(page, phone.wrong());
        assertThat(page.locator(".faults")).containsText("Wait until your phone shows the next");
        accessible(page, scripts);
        code(page, phone.code());
        assertThat(page).hasURL(Shipped.address() + "/me/tickets");
    }

    private Page page(boolean scripts) {
        return scripts ? browser.desktop(ColorScheme.LIGHT) : browser.withoutJavaScript();
    }

    private static void accessible(Page page, boolean scripts) {
        if (scripts) {
            Browser.assertAccessible(page);
        }
    }

    private static List<String> codes(Page page) {
        return List.of(page.locator(".codes code").textContent().split("\n"));
    }

    private void password(Page page) {
        page.fill("#email", ada.email());
        page.fill("#password", ada.password());
        page.locator("#go").click();
    }

    private static void code(Page page, String code) {
        page.fill("#code", code);
        page.locator("#go").click();
    }

    @Test
    void a_recovery_code_is_typed_where_the_page_says_and_wherever_else() {
        var codes = started().confirm(http());
        var page = browser.phone();
        page.navigate("/sign-in?return=/me");
        password(page);
        page.getByText("Use a recovery code").click();
        assertThat(page.locator("[name=with]")).hasValue("recovery");
        Browser.assertAccessible(page);
        Browser.assertNothingSticksOut(page);
        code(page, "AAAA-AAAA-AAAA-AAAA");
        assertThat(page.locator(".faults")).isVisible();
        assertThat(page.locator("[name=with]")).hasValue("recovery");
        code(page, codes.get(0).toLowerCase(java.util.Locale.ROOT));
        assertThat(page).hasURL(Shipped.address() + "/me");
        page.navigate(FACTOR);
        assertThat(page.locator("main")).containsText("You have 9 recovery codes left");
        page.navigate("/me");
        page.locator("#out").click();
        assertThat(page).hasURL(Shipped.address() + "/");
        page.navigate("/sign-in?return=/me");
        password(page);
        code(page, codes.get(1));
        assertThat(page).hasURL(Shipped.address() + "/me");
    }

    private Phone started() {
        return Phone.started(http(), ada.password());
    }

    private Http http() {
        return Http.anonymous().withToken(ada.token());
    }

    @Test
    void the_recovery_codes_are_shown_once() {
        var page = Browser.signIn(browser.desktop(ColorScheme.DARK), ada);
        page.navigate(FACTOR);
        page.fill("#password", ada.password());
        page.locator("#start").click();
        var phone = new Phone(page.locator(".key code").innerText());
        page.fill("#code", phone.code());
        page.locator("#confirm").click();
        assertThat(codes(page)).hasSize(10);
        page.reload();
        assertThat(page.locator(".codes")).hasCount(0);
        page.getByText("Make new recovery codes").click();
        assertThat(page.locator("#renew")).isVisible();
        Browser.assertAccessible(page);
        page.fill("#password", ada.password());
        page.locator("#renew").click();
        assertThat(codes(page)).hasSize(10);
        page.waitForLoadState();
        page.goBack();
        assertThat(page.locator(".codes")).hasCount(0);
    }

    @Test
    void the_back_button_asks_again_and_a_second_click_is_the_first() {
        var phone = started();
        phone.confirm(http());
        var page = browser.desktop(ColorScheme.LIGHT);
        page.navigate("/sign-in?return=/me");
        password(page);
        assertThat(page.locator("#code")).isVisible();
        page.goBack();
        assertThat(page.locator("#password")).hasValue("");
        password(page);
        page.fill("#code", phone.code());
        page.locator("#go").dblclick();
        assertThat(page).hasURL(Shipped.address() + "/me");
        assertThat(page.locator("h1")).containsText("Hello");
        page.goBack();
        assertThat(page.locator("main")).containsText("You are signed in");
        page.getByText("Go on").click();
        assertThat(page).hasURL(Shipped.address() + "/me");
    }

    @Test
    void the_same_form_sent_twice_opens_one_session() {
        var phone = started();
        phone.confirm(http());
        var page = browser.desktop(ColorScheme.LIGHT);
        page.navigate("/sign-in");
        password(page);
        var sent =
                """
                async (field, code) => {
                  const form = field.form;
                  form.elements.code.value = code;
                  const body = new URLSearchParams(new FormData(form, form.querySelector("[type=submit]")));
                  const send = () => fetch(form.action, { method: "POST", body, redirect: "manual" });
                  const answers = await Promise.all([send(), send(), send()]);
                  return Promise.all(answers.map(answer => answer.text()));
                }""";
        var answers = (List<?>) page.locator("#code").evaluate(sent, phone.code());
        assertThat(answers).hasSize(3).noneMatch(text -> text.toString().contains("field__wrong"));
        page.navigate("/me");
        assertThat(page.locator(".devices li")).hasCount(2);
    }

    @Test
    void another_browser_cannot_take_the_second_step() {
        started().confirm(http());
        var page = browser.desktop(ColorScheme.LIGHT);
        page.navigate("/sign-in?return=/me");
        password(page);
        assertThat(page.locator("#code")).isVisible();
        var other = browser.desktop(ColorScheme.LIGHT);
        other.navigate(page.url());
        assertThat(other.locator("#code")).hasCount(0);
        assertThat(other.locator("main")).containsText("Please sign in again");
        page.context().clearCookies();
        code(page, "123456");
        assertThat(page.locator("main")).containsText("more than five minutes");
        page.locator("main a.button").click();
        assertThat(page).hasURL(Shipped.address() + "/sign-in?return=%2Fme");
    }

    @Test
    void the_cookie_of_the_first_step_opens_nothing_and_no_script_reads_it() {
        started().confirm(http());
        var page = browser.desktop(ColorScheme.LIGHT);
        page.navigate("/sign-in?return=/me");
        password(page);
        assertThat(page.locator("#code")).isVisible();
        var cookies = page.context().cookies();
        assertThat(cookies).singleElement().matches(cookie -> cookie.httpOnly);
        assertThat(cookies.get(0).path).isEqualTo("/sign-in");
        page.navigate("/me");
        assertThat(page).hasURL(Shipped.address() + "/sign-in?return=%2Fme");
    }

    @Test
    void who_changes_phones_removes_it_and_starts_anew() {
        var phone = started();
        phone.confirm(http());
        var page = Browser.signIn(browser.desktop(ColorScheme.DARK), ada);
        page.navigate("/me");
        page.getByText("Look after it").click();
        page.getByText("Remove it").click();
        assertThat(page.locator("#remove")).isVisible();
        Browser.assertAccessible(page);
        page.fill("#password", ada.password());
        page.fill("#code", phone.wrong());
        page.locator("#remove").click();
        assertThat(page.locator(".faults")).containsText("is wrong, or has been used");
        page.fill("#password", ada.password());
        page.fill("#code", phone.code());
        page.locator("#remove").click();
        assertThat(page.locator("[role=status]")).containsText("has been removed");
        assertThat(page.locator("#start")).isVisible();
        Browser.assertAccessible(page);
    }

    @Test
    void who_starts_again_gets_another_key() {
        var page = Browser.signIn(browser.phone(), ada);
        page.navigate(FACTOR);
        page.locator("#start").click();
        assertThat(page.locator(".faults")).containsText("Password is wrong");
        page.fill("#password", ada.password());
        page.locator("#start").click();
        var first = page.locator(".key code").innerText();
        page.waitForLoadState();
        Browser.assertNothingSticksOut(page);
        assertThat(page.getByText("Open it in an app"))
                .hasAttribute("href", Pattern.compile("otpauth://totp/.*"));
        page.getByText("Start again with another key").click();
        page.fill("#password", ada.password());
        page.locator("#start").click();
        assertThat(page.locator(".key code")).not().hasText(first);
    }
}
