package org.rushline.web.checkout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.stripe.SimulatorControl;
import org.rushline.testing.Browser;
import org.rushline.testing.CalmStripe;
import org.rushline.testing.Http;
import org.rushline.testing.Listeners;
import org.rushline.testing.Shipped;

/** From held seats to tickets, in a browser, with the simulator's card form. */
@ArquillianTest
@ExtendWith(CalmStripe.class)
class PayWithACardIT {

    @RegisterExtension final Till till = new Till();

    @Test
    void a_card_pays_and_the_tickets_are_confirmed() {
        var page = till.open();
        assertThat(page.locator(".hold__clock")).hasText(Pattern.compile("9:\\d\\d"));
        assertThat(page.locator(".order tfoot")).containsText("Fees");
        till.pay("Pays");
        till.heading("You’re going");
        assertThat(page.locator(".checkout")).containsText(till.evening.name());
        assertThat(page.locator(".checkout")).containsText("Sat 14 June 2031, 20:30");
        assertThat(till.visitor.get("/api/bookings/" + till.booking).body()).contains("CONFIRMED");
        page.getByText("See your tickets").click();
        assertThat(page.locator(".mine")).containsText(till.evening.name());
        assertThat(page.locator(".mine__state")).hasText("Yours");
        Browser.assertAccessible(page);
        assertThat(till.browser.complaints()).isEmpty();
    }

    @Test
    void no_listener_is_left_behind_when_the_elements_go() {
        Listeners.record(till.page());
        var page = till.open();
        assertThat(page.locator(".hold__clock")).hasText(Pattern.compile("9:\\d\\d"));
        assertThat(Listeners.leftBehind(page)).isEmpty();
    }

    @Test
    void after_a_declined_card_another_one_pays() {
        till.open();
        till.pay("Is declined");
        till.refused("Your card was declined. Nothing was charged.");
        till.pay("Pays");
        till.heading("You’re going");
    }

    @Test
    void a_payment_that_was_begun_goes_on_after_a_reload() {
        var page = till.open();
        till.pay("Is declined");
        till.refused("declined");
        page.reload();
        till.refused("Your card was declined.");
        assertThat(page.locator("#more")).hasCount(0);
        till.pay("Pays");
        till.heading("You’re going");
    }

    @Test
    void the_bank_asks_in_a_dialog() {
        var page = till.open();
        till.pay("Bank asks, here");
        page.frameLocator("iframe[title='Your bank asks']").getByText("Approve").click();
        till.heading("You’re going");
    }

    @Test
    void the_bank_asks_on_its_own_page_and_what_it_adds_to_the_address_does_not_stay() {
        var page = till.open();
        till.pay("Bank asks, on its page");
        till.button("Approve").click();
        till.heading("You’re going");
        assertThat(page).hasURL(Shipped.address() + "/checkout/" + till.booking);
    }

    @Test
    void a_bank_that_refuses_leaves_the_seats_held() {
        till.open();
        till.pay("Bank asks, on its page");
        till.button("Refuse").click();
        till.refused("Nothing was charged.");
        till.pay("Pays");
        till.heading("You’re going");
    }

    @Test
    void a_bank_that_thinks_is_waited_for() {
        var page = till.open();
        till.pay("Bank thinks for a while");
        Till.says(page.locator(".pay__say"), "has not answered yet");
        var answer =
                till.visitor.post(
                        "/api/bookings/" + till.booking + "/payment", JsonObject.EMPTY_JSON_OBJECT);
        var secret = Http.json(answer).getString("clientSecret");
        SimulatorControl.ofTheBuild().finish(secret.substring(0, secret.indexOf("_secret")), true);
        till.heading("You’re going");
    }

    @Test
    void a_payment_service_that_is_down_keeps_the_seats() {
        till.open();
        var stripe = SimulatorControl.ofTheBuild();
        stripe.outage(true);
        till.pay("Pays");
        till.refused("Your seats are kept");
        stripe.outage(false);
        till.button("Pay €").click();
        till.heading("You’re going");
    }
}
