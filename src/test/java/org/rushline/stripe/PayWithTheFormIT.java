package org.rushline.stripe;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rushline.testing.Browser;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PayWithTheFormIT {

    private final Shop shop = new Shop();
    private final ShopWindow window = new ShopWindow(shop.simulator);
    private final Browser browser = new Browser();

    /** Declines are answered 402, and browsers complain of every such answer. */
    @AfterEach
    void nothing_breaks_the_shops_strict_policy() {
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("status of 402"));
    }

    @AfterAll
    void close() {
        browser.close();
        window.close();
        shop.close();
    }

    @Test
    void a_card_typed_in_by_hand_pays() throws StripeException {
        var intent = shop.open(5000);
        var page = open(intent);
        form(page).getByLabel("Card number").pressSequentially("4242424242424242");
        form(page).getByLabel("Expiry").pressSequentially("1240");
        form(page).getByLabel("Security code").pressSequentially("123");
        assertThat(form(page).getByLabel("Card number")).hasValue("4242 4242 4242 4242");
        assertThat(form(page).getByLabel("Expiry")).hasValue("12 / 40");
        assertThat(result(page)).hasText("complete");
        pay(page);
        assertThat(result(page)).hasText("succeeded");
        assertThat(shop.look(intent).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void an_empty_form_says_what_is_missing_where_it_is_missing() throws StripeException {
        var page = open(shop.open(5000));
        pay(page);
        assertThat(result(page)).hasText("incomplete_number: Your card number is incomplete.");
        assertThat(form(page).getByLabel("Card number")).isFocused();
        assertThat(form(page).getByLabel("Card number")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void after_a_decline_another_card_pays() throws StripeException {
        var page = open(shop.open(5000));
        fill(page, "Is declined");
        pay(page);
        assertThat(result(page)).hasText("card_declined: Your card was declined.");
        fill(page, "Pays");
        pay(page);
        assertThat(result(page)).hasText("succeeded");
    }

    @Test
    void a_bank_asks_in_a_dialog_and_the_buyer_refuses_then_approves() throws StripeException {
        var intent = shop.open(5000);
        var page = open(intent);
        fill(page, "Bank asks, here");
        pay(page);
        assertThat(dialog(page).getByText("EUR 50.00")).isVisible();
        Browser.assertAccessible(page);
        dialogButton(page, "Refuse").click();
        assertThat(result(page)).containsText("payment_intent_authentication_failure");
        pay(page);
        dialogButton(page, "Approve").click();
        assertThat(result(page)).hasText("succeeded");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    @Test
    void a_bank_asks_on_its_own_page_and_sends_the_buyer_back() throws StripeException {
        var page = open(shop.open(5000));
        fill(page, "Bank asks, on its page");
        pay(page);
        button(page, "Approve").click();
        assertThat(page)
                .hasURL(Pattern.compile(".*/back\\?payment_intent=pi_.*redirect_status=succeeded"));
        assertThat(result(page)).hasText("succeeded");
    }

    @Test
    void a_bank_that_thinks_leaves_the_payment_in_processing() throws StripeException {
        var page = open(shop.open(5000));
        fill(page, "Bank thinks for a while");
        pay(page);
        assertThat(result(page)).hasText("processing");
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everybody_can_use_it_in_both_colours(ColorScheme scheme) throws StripeException {
        var page = browser.desktop(scheme);
        page.navigate(window.address(shop.open(5000).getClientSecret()));
        form(page).getByText("Fill in a test card").click();
        assertThat(form(page).getByText("Is declined")).isVisible();
        Browser.assertAccessible(page);
        var phone = browser.phone();
        phone.navigate(window.address(shop.open(5000).getClientSecret()));
        assertThat(form(phone).getByLabel("Expiry")).isVisible();
        Browser.assertNothingSticksOut(phone);
    }

    private Page open(PaymentIntent intent) {
        var page = browser.desktop(ColorScheme.LIGHT);
        page.navigate(window.address(intent.getClientSecret()));
        return page;
    }

    private static FrameLocator form(Page page) {
        return page.frameLocator("iframe[title='Card details']");
    }

    private static FrameLocator dialog(Page page) {
        return page.frameLocator("iframe[title='Your bank asks']");
    }

    private static Locator dialogButton(Page page, String name) {
        var options = new FrameLocator.GetByRoleOptions().setName(name);
        return dialog(page).getByRole(AriaRole.BUTTON, options);
    }

    private static void fill(Page page, String card) {
        form(page).getByText("Fill in a test card").click();
        form(page).getByText(card).click();
        form(page).getByText("Fill in a test card").click();
    }

    private static void pay(Page page) {
        button(page, "Pay").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator result(Page page) {
        return page.getByRole(AriaRole.STATUS);
    }
}
