package org.rushline.web.orders;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.accounts.Role;
import org.rushline.staff.Worker;
import org.rushline.testing.Browser;
import org.rushline.testing.Buyer;
import org.rushline.testing.CalmStripe;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.TheDatabase;
import org.rushline.testing.Visitor;

/** At the counter: somebody is found, what happened is told, and money goes back. */
@ArquillianTest
@ExtendWith(CalmStripe.class)
class OrdersPageIT {

    private static final String ORDERS = "/operator/orders";

    @RegisterExtension final Browser browser = new Browser();

    private final Evening evening = Evening.onSale();
    private final Visitor account = Visitor.signedUp();
    private final Buyer buyer =
            Buyer.of(Http.anonymous().signedIn(account.email(), account.password()));

    private Page page(Role role, boolean scripts) {
        var page = scripts ? browser.desktop(ColorScheme.LIGHT) : browser.withoutJavaScript();
        return Browser.signIn(page, new Visitor().withToken(Worker.as(role).http().token()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void one_ticket_is_refunded_for_the_sum_that_was_named(boolean scripts) {
        var booking =
                buyer.bought(evening.id(), evening.tickets().get(0), evening.tickets().get(1));
        var page = page(Role.BOX_OFFICE, scripts);
        page.navigate("/operator");
        page.locator(".doors a[href='" + ORDERS + "']").click();
        page.fill("#buyer", account.email());
        page.getByText("Search", new Page.GetByTextOptions().setExact(true)).last().click();
        assertThat(page.locator(".rows > li")).hasCount(1);
        page.locator(".rows > li a").click();
        assertThat(page.locator("h1")).hasText(evening.name());
        assertThat(page.locator("ol.rows")).containsText("payment_intent.succeeded");

        page.locator("[name=ticket]").first().check();
        page.getByText("Refund…").click();
        assertThat(page.locator("#ask")).containsText("Refund €");
        var named = page.locator("#ask").innerText().replaceAll("[^€0-9.]", "");
        page.locator("#refund").click();
        assertThat(page.locator(".faults")).containsText("Why");
        page.fill("#reason", "The seat was broken.");
        page.locator("#refund").click();
        assertThat(page.locator("[role=status]")).containsText("The refund is decided");
        assertThat(page.locator(".facts")).containsText("Partly refunded");
        assertThat(page.locator("ol.rows")).containsText("The seat was broken.");
        assertThat(page.locator("ol.rows")).containsText(named);
        assertThat(page.locator("ol.rows")).containsText("Refund tickets");
        assertThat(page.locator("[name=ticket]")).hasCount(1);
        assertThat(buyer.status(booking)).isEqualTo("PARTLY_REFUNDED");
    }

    @Test
    void all_is_refunded_if_nothing_is_ticked_and_only_for_the_sum_that_was_named() {
        var booking =
                buyer.bought(evening.id(), evening.tickets().get(0), evening.tickets().get(1));
        var page = page(Role.FINANCE, true);
        page.navigate("/operator/order?do=refund&id=" + booking);
        page.fill("#reason", "The lead is ill.");
        page.evaluate("document.querySelector('[name=sum]').value = '1'");
        page.locator("#refund").click();
        assertThat(page.locator(".faults")).containsText("has changed meanwhile");
        assertThat(buyer.status(booking)).isEqualTo("CONFIRMED");
        page.navigate("/operator/order?do=refund&id=" + booking);
        page.fill("#reason", "The lead is ill.");
        page.locator("#refund").click();
        assertThat(page.locator("[role=status]")).containsText("The refund is decided");
        buyer.awaits(booking, "REFUNDED");
    }

    @Test
    void what_is_held_is_cancelled() {
        var booking = buyer.reserved(evening.id(), evening.tickets().get(0));
        var page = page(Role.BOX_OFFICE, true);
        page.navigate("/operator/order?id=" + booking);
        assertThat(page.locator("[name=ticket]")).hasCount(0);
        page.getByText("Cancel…").click();
        page.fill("#reason", "They asked for it.");
        page.locator("#cancel").click();
        assertThat(page.locator("[role=status]")).containsText("was cancelled");
        assertThat(buyer.status(booking)).isEqualTo("CANCELLED");
    }

    @Test
    void whoever_only_looks_is_offered_nothing_and_can_do_nothing() {
        var booking = buyer.bought(evening.id(), evening.tickets().get(0));
        var allowed = page(Role.BOX_OFFICE, true);
        allowed.navigate("/operator/order?do=refund&id=" + booking);
        var page = page(Role.SALES, true);
        page.navigate("/operator/order?do=refund&id=" + booking);
        assertThat(page.locator("#refund")).hasCount(0);
        assertThat(page.locator("[name=ticket]")).hasCount(0);
        var form = allowed.locator("#refunding").evaluate("form => form.outerHTML");
        page.evaluate(
                "html => { document.querySelector('.operator').insertAdjacentHTML('beforeend', html); }",
                form);
        page.fill("#reason", "I may not.");
        page.locator("#refund").click();
        assertThat(page.locator("#refund")).hasCount(0);
        assertThat(buyer.status(booking)).isEqualTo("CONFIRMED");
    }

    @Test
    void what_was_asked_stays_in_its_fields_and_what_is_wrong_is_named() {
        var page = page(Role.READ_ONLY, true);
        page.navigate(ORDERS + "?amount=much&event=" + evening.id() + "&status=CONFIRMED");
        assertThat(page.locator(".faults"))
                .containsText("Amount must be an amount such as 102.60.");
        assertThat(page.locator("#event")).hasValue(evening.id());
        assertThat(page.locator("#status")).hasValue("CONFIRMED");
        Browser.assertAccessible(page);
        page.navigate(ORDERS + "?event=" + evening.id());
        assertThat(page.locator(".empty")).isVisible();
        Browser.assertAccessible(page);
    }

    @Test
    void what_needs_a_person_leads_to_the_booking() throws SQLException {
        var booking = buyer.bought(evening.id(), evening.tickets().get(0));
        var dispute = "dp_" + UUID.randomUUID();
        try (var database = TheDatabase.connect();
                var insert =
                        database.prepareStatement(
                                """
                                insert into incident (kind, subject, intent_id, amount, currency, state, since)
                                select 'DISPUTE', ?, stripe_id, amount, currency, 'needs_response', 'epoch' from payment
                                where stripe_id is not null order by id desc limit 1""")) {
            insert.setString(1, dispute);
            insert.executeUpdate();
        }
        var page = page(Role.FINANCE, true);
        page.navigate("/operator/attention");
        var row =
                page.locator(".rows > li")
                        .filter(
                                new com.microsoft.playwright.Locator.FilterOptions()
                                        .setHasText(dispute));
        assertThat(row).containsText("A buyer's bank disputes a payment.");
        row.getByText("Look at the booking").click();
        assertThat(page.locator("ol.rows")).containsText(dispute);
        assertThat(page).hasURL(Pattern.compile(".*" + booking + ".*"));
    }
}
