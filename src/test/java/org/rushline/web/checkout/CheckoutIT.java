package org.rushline.web.checkout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.stripe.SimulatorControl;
import org.rushline.testing.Browser;
import org.rushline.testing.Http;
import org.rushline.testing.Replan;
import org.rushline.testing.Shipped;
import org.rushline.testing.Visitor;

/** Uses the checkout for everything but payment. */
@ArquillianTest
class CheckoutIT {

    @RegisterExtension final Till till = new Till();

    @Test
    void time_that_runs_out_shows_by_itself() {
        try (var quick = new Till(Json.createObjectBuilder().add("holdSeconds", 5).build())) {
            var page = quick.open();
            quick.heading("The time is up");
            assertThat(page.locator(".checkout")).containsText("Nothing was charged.");
            Browser.assertAccessible(page);
            page.getByText("Choose again").click();
            assertThat(page.locator("h1")).hasText("Choose your seats");
        }
    }

    @Test
    void more_time_can_be_had_once_and_seats_given_back_without_script() {
        till.move(till.browser.withoutJavaScript());
        var page = till.open();
        page.locator("#more").click();
        assertThat(page.locator(".hold")).containsText("15 more minutes");
        assertThat(page.locator("#more")).hasCount(0);
        page.locator("#back").click();
        assertThat(page.locator("h1")).hasText("This booking is cancelled");
        assertThat(till.evening.statuses()).doesNotContainValue("CLAIMED");
        assertThat(Visitor.oneOfMany().get("/checkout/" + till.booking).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoever_comes_back_from_the_bank_signed_out_is_told_to_sign_in() {
        try (var known = new Till(Visitor.signedIn())) {
            var page = known.browser.withoutJavaScript();
            page.navigate(
                    "/checkout/"
                            + known.booking
                            + "?payment_intent=pi_1&payment_intent_client_secret=x");
            assertThat(page).hasURL(Shipped.address() + "/checkout/" + known.booking);
            assertThat(page.locator("h1")).hasText("We are checking your payment");
            assertThat(page.locator("main")).not().containsText(known.evening.name());
            Browser.assertNothingSticksOut(page);
            page.getByRole(AriaRole.MAIN)
                    .getByText("Sign in", new Locator.GetByTextOptions().setExact(true))
                    .click();
            page.getByLabel("E-mail").fill(known.visitor.email());
            page.getByLabel("Password").fill(known.visitor.password());
            page.locator("#go").click();
            assertThat(page.locator("h1")).hasText("Your seats are held");
        }
    }

    @Test
    void what_has_changed_since_is_told_there_and_among_the_tickets() {
        new Replan(Http.operator(), till.evening.id())
                .done(
                        edit ->
                                edit.add("startsAtLocal", "2031-06-15T21:00")
                                        .add("reason", "The pitch is under water"));
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var page = till.move(till.browser.desktop(scheme));
            for (var path : List.of("/checkout/" + till.booking, "/me/tickets")) {
                page.navigate(path);
                assertThat(page.locator(".news")).containsText("Sun 15 June 2031, 21:00");
                assertThat(page.locator(".news")).containsText("It was: Sat 14 June 2031, 20:30");
                assertThat(page.locator(".news")).containsText("The pitch is under water");
                Browser.assertAccessible(page);
            }
        }
        var phone = till.move(till.browser.phone());
        phone.navigate("/me/tickets");
        Browser.assertNothingSticksOut(phone);
    }

    @Test
    void only_this_page_lets_the_payment_form_in() {
        var stripe = SimulatorControl.ofTheBuild().address().toString();
        var policy = "Content-Security-Policy";
        assertThat(
                        till.visitor
                                .get("/checkout/" + till.booking)
                                .headers()
                                .firstValue(policy)
                                .orElseThrow())
                .contains("script-src 'self' " + stripe)
                .contains("frame-src " + stripe);
        for (var path : List.of("/", "/me/tickets", "/event/" + till.evening.id() + "/seats")) {
            assertThat(till.visitor.get(path).headers().firstValue(policy).orElseThrow())
                    .doesNotContain(stripe);
        }
    }

    @Test
    void everybody_can_pay_by_day_by_night_and_on_the_narrowest_phone() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            till.move(till.browser.desktop(scheme));
            var page = till.open();
            assertThat(page.frameLocator("iframe").getByLabel("Card number")).isVisible();
            Browser.assertAccessible(page);
        }
        var phone = till.move(till.browser.phone());
        till.open();
        assertThat(phone.frameLocator("iframe").getByLabel("Card number")).isVisible();
        Browser.assertNothingSticksOut(phone);
        assertThat(till.browser.complaints()).isEmpty();
    }
}
