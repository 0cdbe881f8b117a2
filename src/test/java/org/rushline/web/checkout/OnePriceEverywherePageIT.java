package org.rushline.web.checkout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.payment.stripe.StripeCurrencies;
import org.rushline.platform.Money;
import org.rushline.platform.MoneyStyle;
import org.rushline.testing.Browser;
import org.rushline.testing.Exchange;
import org.rushline.testing.Visitor;

/** A price reads the same everywhere, whether the server or a script wrote it. */
@ArquillianTest
class OnePriceEverywherePageIT {

    private static final String SCRIPT =
            """
            async (asked) => {
              const beside = document.querySelector("script[src*='seat-choice']").src;
              const { Money } = await import(new URL("money.js", beside));
              return asked.map(({ before, decimals, amount }) =>
                new Money({ moneyBefore: before, moneyDecimals: decimals, moneyFree: "Free" }).text(amount));
            }""";

    private static final String SAID =
            """
            async (amount) => {
              const beside = document.querySelector("script[src*='seat-map']").src;
              const { Money } = await import(new URL("money.js", beside));
              return new Money(document.querySelector("seat-map").dataset).text(amount);
            }""";

    @RegisterExtension final Browser browser = new Browser();

    private final Visitor visitor = Visitor.oneOfMany();

    @Test
    void in_page_map_list_tray_and_checkout() {
        var events =
                new Exchange()
                        .onSale(
                                List.of(
                                        money("HUF", 1_990_000),
                                        money("IDR", 150_000_000),
                                        money("COP", 12_345_600),
                                        money("RSD", 450_050),
                                        money("ALL", 280_000),
                                        money("ISK", 9_000),
                                        money("UGX", 95_000),
                                        money("JPY", 5_350),
                                        money("KWD", 12_340),
                                        money("EUR", 53_50),
                                        money("USD", 248_40),
                                        money("GBP", 81_00)));
        var page = browser.signedInAs(visitor);
        events.forEach((event, price) -> check(page, event, price));
        var mine = visitor.get("/me/tickets").body().replace("&#160;", "\u00a0");
        events.values().forEach(price -> assertThat(mine).contains(price.text()));
        assertThat(browser.complaints()).isEmpty();
    }

    private void check(Page page, String event, Money price) {
        var text = price.text();
        page.navigate("/event/" + event);
        assertThat(page.locator("seat-map")).hasAttribute("state", "painted");
        assertThat(page.locator(".tier__price strong").first()).hasText(text);
        assertThat(page.locator(".map__tier .price").first()).hasText(text);
        assertThat(page.evaluate(SAID, (double) price.amount())).isEqualTo(text);
        SeatMapPageIT.pick(page, 0);
        assertThat(page.locator("[data-part=card]")).containsText(text);
        assertThat(page.locator("[data-part=chosen] .price")).hasText(text);
        assertThat(page.locator("[data-part=sum]")).containsText(text);
        page.locator("[data-part=list] summary").click();
        assertThat(page.locator("[data-part=list] a.section .price").first()).hasText(text);
        page.locator("[data-part=list] a.section").first().click();
        page.locator("[data-part=list] .map-row summary").first().click();
        assertThat(page.locator("[data-part=list] label.seat small").first()).hasText(text);
        page.locator("[data-part=hold]").click();
        assertThat(page).hasURL(Till.CHECKOUT);
        assertThat(page.locator(".order__total td")).hasText(text);
        assertThat(page.locator(".pay__go")).containsText(text);
    }

    @Test
    void in_all_money_there_is() {
        var asked = new ArrayList<Map<String, Object>>();
        var expected = new ArrayList<String>();
        currencies()
                .forEach(
                        currency ->
                                LongStream.of(1, 9, 10, 99, 100, 999, 1_000, 123_456, 99_999_999)
                                        .forEach(amount -> ask(currency, amount, asked, expected)));
        asked.add(Map.of("before", "€", "decimals", 2, "amount", 0));
        expected.add("Free");
        var page = browser.signedInAs(visitor);
        var events = new Exchange().onSale(List.of(money("EUR", 100)));
        page.navigate("/event/" + events.keySet().iterator().next() + "/seats");
        assertThat(page.evaluate(SCRIPT, asked)).isEqualTo(expected);
        assertThat(browser.complaints()).isEmpty();
    }

    private static Stream<Currency> currencies() {
        return Stream.concat(
                StripeCurrencies.all().stream().map(one -> one.currency()),
                Stream.of("IQD", "CLF", "XTS").map(Currency::getInstance));
    }

    private static void ask(
            Currency currency, long amount, List<Map<String, Object>> asked, List<String> said) {
        var style = MoneyStyle.of(currency);
        asked.add(
                Map.of(
                        "before",
                        style.before(),
                        "decimals",
                        style.decimals(),
                        "amount",
                        (double) amount));
        said.add(new Money(amount, currency).text());
    }

    private static Money money(String currency, long amount) {
        return new Money(amount, Currency.getInstance(currency));
    }
}
