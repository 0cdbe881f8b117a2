package org.rushline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Browser;
import org.rushline.testing.Shipped;

@ArquillianTest
class AccountPageIT {

    private static final String PASSWORD = "a lovely long evening";

    private final String email = "page-" + UUID.randomUUID() + "@test.example";

    @Test
    void people_sign_up_sign_in_and_out_without_javascript() {
        try (var browser = new Browser()) {
            var page = browser.withoutJavaScript();
            page.navigate("/me");
            page.getByText("Make an account").click();
            signUp(page);
            assertThat(page.locator("[role=status]")).containsText("Your account is ready");
            signIn(page, PASSWORD);
            assertThat(page).hasURL(Shipped.address() + "/me");
            assertThat(page.locator("h1")).hasText("Hello, Ada");
            page.locator("#out").click();
            assertThat(page).hasURL(Shipped.address() + "/");
            page.navigate("/me");
            assertThat(page).hasURL(Shipped.address() + "/sign-in?return=%2Fme");
        }
    }

    @Test
    void what_was_typed_is_kept_except_passwords_and_the_faults_have_the_focus() {
        try (var browser = new Browser()) {
            var page = browser.desktop(ColorScheme.LIGHT);
            page.navigate("/sign-up");
            page.fill("#name", "Ada");
            page.fill("#email", "not an address");
            page.fill("#password", "short");
            page.locator("#go").click();
            assertThat(page.locator(".faults")).isFocused();
            assertThat(page.locator("#name")).hasValue("Ada");
            assertThat(page.locator("#email")).hasValue("not an address");
            assertThat(page.locator("#password")).hasValue("");
            assertThat(page.locator("#email-notes")).containsText("an e-mail address");
            assertThat(page.locator("#email")).hasAttribute("aria-describedby", "email-notes");
            assertThat(page.locator("#email")).hasAttribute("aria-invalid", "true");
        }
    }

    @Test
    void a_changed_password_is_the_only_one_that_opens() {
        try (var browser = new Browser()) {
            var page = browser.desktop(ColorScheme.DARK);
            page.navigate("/sign-up?return=/me");
            signUp(page);
            signIn(page, PASSWORD);
            assertThat(page.locator("#current")).isVisible();
            Browser.assertAccessible(page);
            page.fill("#current", PASSWORD);
            page.fill("#next", "an even longer evening");
            page.locator("#change").click();
            assertThat(page.locator("[role=status]")).containsText("has been changed");
            page.locator("#all").click();
            assertThat(page).hasURL(Shipped.address() + "/");
            page.navigate("/sign-in");
            signIn(page, PASSWORD);
            assertThat(page.locator(".faults")).containsText("do not belong together");
            signIn(page, "an even longer evening");
            assertThat(page).hasURL(Shipped.address() + "/");
        }
    }

    @Test
    void signing_in_never_leads_to_another_site() {
        try (var browser = new Browser()) {
            var page = browser.desktop(ColorScheme.LIGHT);
            page.navigate("/sign-up?return=//evil.example/");
            signUp(page);
            signIn(page, PASSWORD);
            assertThat(page).hasURL(Shipped.address() + "/");
        }
    }

    private void signUp(Page page) {
        page.fill("#name", "Ada");
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        page.locator("#go").click();
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\b.*"));
    }

    private void signIn(Page page, String password) {
        page.fill("#email", email);
        page.fill("#password", password);
        page.locator("#go").click();
    }
}
