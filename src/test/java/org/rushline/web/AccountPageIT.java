package org.rushline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
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
            assertThat(page.locator("[role=status]").innerText()).contains("Your account is ready");
            signIn(page, PASSWORD);
            assertThat(page.url()).endsWith("/me");
            assertThat(page.locator("h1").innerText()).isEqualTo("Hello, Ada");
            page.locator("#out").click();
            page.navigate("/me");
            assertThat(page.url()).contains("/sign-in?return=%2Fme");
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
            assertThat(page.inputValue("#name")).isEqualTo("Ada");
            assertThat(page.inputValue("#email")).isEqualTo("not an address");
            assertThat(page.inputValue("#password")).isEmpty();
            page.waitForFunction("() => document.activeElement.matches('.faults')");
            assertThat(page.locator("#email-notes").innerText()).contains("an e-mail address");
            assertThat(page.getAttribute("#email", "aria-describedby")).isEqualTo("email-notes");
            assertThat(page.getAttribute("#email", "aria-invalid")).isEqualTo("true");
        }
    }

    @Test
    void a_changed_password_is_the_only_one_that_opens() {
        try (var browser = new Browser()) {
            var page = browser.desktop(ColorScheme.DARK);
            page.navigate("/sign-up?return=/me");
            signUp(page);
            signIn(page, PASSWORD);
            Browser.assertAccessible(page);
            page.fill("#current", PASSWORD);
            page.fill("#next", "an even longer evening");
            page.locator("#change").click();
            assertThat(page.locator("[role=status]").innerText()).contains("has been changed");
            page.locator("#all").click();
            page.navigate("/sign-in");
            signIn(page, PASSWORD);
            assertThat(page.locator(".faults").innerText()).contains("do not belong together");
            signIn(page, "an even longer evening");
            assertThat(page.url()).isEqualTo(Shipped.address() + "/");
        }
    }

    @Test
    void signing_in_never_leads_to_another_site() {
        try (var browser = new Browser()) {
            var page = browser.desktop(ColorScheme.LIGHT);
            page.navigate("/sign-up?return=//evil.example/");
            signUp(page);
            signIn(page, PASSWORD);
            assertThat(page.url()).isEqualTo(Shipped.address() + "/");
        }
    }

    private void signUp(Page page) {
        page.fill("#name", "Ada");
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        page.locator("#go").click();
    }

    private void signIn(Page page, String password) {
        page.fill("#email", email);
        page.fill("#password", password);
        page.locator("#go").click();
    }
}
