package org.rushline.web.checkout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.rushline.testing.Browser;
import org.rushline.testing.Evening;
import org.rushline.testing.Http;
import org.rushline.testing.Visitor;

/** A browser before the checkout of two seats of an evening of its own. */
final class Till implements AutoCloseable, AfterEachCallback {

    static final Pattern CHECKOUT = Pattern.compile(".*/checkout/bkg_[0-9a-z]{26}");

    private static final double PATIENCE = 20_000;

    final Browser browser = new Browser();
    final Visitor visitor;
    final Evening evening;
    final String booking;
    private Page page;

    Till() {
        this((JsonObject) null);
    }

    /**
     * @param sale how the evening is sold
     */
    Till(JsonObject sale) {
        this(Visitor.oneOfMany(), sale);
    }

    /** The checkout of a buyer whose password is known. */
    Till(Visitor visitor) {
        this(visitor, null);
    }

    private Till(Visitor visitor, JsonObject sale) {
        this.visitor = visitor;
        evening = Evening.onSale(sale);
        booking = held();
        page = browser.signedInAs(visitor);
    }

    private String held() {
        var tickets = evening.tickets();
        var wish =
                Json.createObjectBuilder()
                        .add(
                                "ticketIds",
                                Json.createArrayBuilder(List.of(tickets.get(0), tickets.get(1))));
        var answer = visitor.post("/api/bookings/" + evening.id(), wish.build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).getString("bookingId");
    }

    Page page() {
        return page;
    }

    /** From now on in this window; signs in there. */
    Page move(Page another) {
        page = Browser.signIn(another, visitor);
        return page;
    }

    Page open() {
        page.navigate("/checkout/" + booking);
        return page;
    }

    void pay(String card) {
        var form = page.frameLocator("iframe[title='Card details']");
        form.getByText("Fill in a test card").click();
        form.getByText(card).click();
        form.getByText("Fill in a test card").click();
        button("Pay €").click();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    void refused(String words) {
        says(page.getByRole(AriaRole.ALERT), words);
    }

    void heading(String words) {
        says(page.locator("h1"), words);
    }

    /** Servers and banks may take their time. */
    static void says(Locator place, String words) {
        assertThat(place).containsText(words, new ContainsTextOptions().setTimeout(PATIENCE));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    @Override
    public void close() {
        browser.close();
    }
}
