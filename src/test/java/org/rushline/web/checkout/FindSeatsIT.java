package org.rushline.web.checkout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.testing.Browser;
import org.rushline.testing.Evening;
import org.rushline.testing.Visitor;

/** The best seats there are, from the event's page to the checkout. */
@ArquillianTest
class FindSeatsIT {

    @RegisterExtension final Browser browser = new Browser();

    private final Evening evening = Evening.onSale();

    @Test
    void the_best_seats_are_held_without_script() {
        var page = plain();
        page.navigate("/event/" + evening.id());
        page.getByLabel("How many").selectOption("3");
        page.locator("#find").click();
        assertThat(page).hasURL(Till.CHECKOUT);
        assertThat(page.locator("h1")).hasText("Your seats are held");
        assertThat(page.locator(".order__ticket")).hasCount(3);
        assertThat(page.locator(".hold")).containsText("Kept for you for 10 more minutes");
        assertThat(page.content()).contains("needs JavaScript");
    }

    @Test
    void a_second_click_is_the_same_order_and_another_wish_is_another() {
        var page = plain();
        page.navigate("/event/" + evening.id());
        var pair = sent(page, 2);
        assertThat(sent(page, 2)).isEqualTo(pair);
        assertThat(sent(page, 1)).isNotEqualTo(pair);
    }

    @Test
    void seats_that_were_given_back_can_be_ordered_again_from_the_same_page() {
        var visitor = Visitor.oneOfMany();
        var page = Browser.signIn(browser.withoutJavaScript(), visitor);
        page.navigate("/event/" + evening.id());
        var given = sent(page, 2);
        visitor.delete("/api/bookings/" + given.replace("/checkout/", ""));
        assertThat(sent(page, 2)).isNotEqualTo(given);
    }

    @Test
    void an_event_that_is_not_on_sale_says_so() {
        var page = browser.withoutJavaScript();
        page.navigate("/event/" + Evening.announced().id() + "/seats");
        assertThat(page.locator("h2")).containsText("not on sale right now");
        assertThat(page.navigate("/event/evt_zzzzz/seats").status()).isEqualTo(404);
        assertThat(page.navigate("/seats").status()).isEqualTo(404);
    }

    private Page plain() {
        return Browser.signIn(browser.withoutJavaScript(), Visitor.oneOfMany());
    }

    /** Where the form of the page leads, sent as it is. */
    private static String sent(Page page, int quantity) {
        var form = FormData.create();
        page.locator("#best input[type=hidden], #best input:checked, #find")
                .all()
                .forEach(
                        input -> form.set(input.getAttribute("name"), input.getAttribute("value")));
        form.set("quantity", quantity);
        var answer =
                page.request()
                        .post(
                                page.locator("#best").getAttribute("action"),
                                RequestOptions.create()
                                        .setForm(form)
                                        .setHeader("Origin", Visitor.origin())
                                        .setMaxRedirects(0));
        assertThat(answer.status()).isEqualTo(303);
        return answer.headers().get("location");
    }
}
