package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.payment.stripe.StripeCurrencies;
import org.rushline.payment.stripe.StripeCurrency;
import org.rushline.platform.Money;
import org.rushline.platform.id.BookingId;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.TestCard;
import org.rushline.testing.Buyer;
import org.rushline.testing.Exchange;
import org.rushline.testing.Http;

/** Every currency can be planned, paid and refunded, or it cannot be planned. */
@ArquillianTest
class PayInEveryCurrencyIT {

    private final Exchange exchange = new Exchange();

    @Test
    void the_smallest_price_is_paid_and_goes_back_to_the_last_part() throws SQLException {
        var least = StripeCurrencies.all().stream().map(StripeCurrency::least).toList();
        var events = exchange.onSale(least);
        var buyer = Buyer.crowd(1).get(0);
        var bookings = new TreeMap<String, Money>();
        events.forEach((event, money) -> bookings.put(paid(buyer, event), money));
        bookings.keySet().forEach(booking -> buyer.awaits(booking, "CONFIRMED"));
        bookings.keySet().forEach(booking -> BoxOffice.refund(booking, "all"));
        bookings.keySet().forEach(booking -> buyer.awaits(booking, "REFUNDED"));
        assertPaidAndBack(bookings);
        assertNothingWrong(bookings);
    }

    @Test
    void what_nobody_can_pay_with_is_refused_naming_the_currency() {
        var others =
                Currency.getAvailableCurrencies().stream()
                        .map(Currency::getCurrencyCode)
                        .filter(code -> StripeCurrencies.of(code).isEmpty())
                        .toList();
        assertThat(others).contains("XTS", "XXX", "XAU", "KPW");
        for (var code : others) {
            var answer = exchange.plan(code, 1_000_00);
            assertRefused(answer, 400, "invalid-fields");
            assertThat(answer.body()).contains("\"currency\"");
        }
    }

    @Test
    void what_is_too_little_to_be_paid_is_refused_naming_the_tier_and_the_smallest_amount() {
        var answer = exchange.plan("EUR", 30);
        assertRefused(answer, 400, "invalid-fields");
        assertThat(answer.body()).contains("tiers[0].price", "€0.30", "€0.50");
        assertThat(exchange.plan("EUR", 0).statusCode()).isEqualTo(201);
    }

    @Test
    void little_money_comes_in_large_numbers() {
        assertThat(exchange.plan("IDR", 150_000_000).statusCode()).isEqualTo(201);
        assertThat(exchange.plan("LBP", 4_500_000_000L).statusCode()).isEqualTo(201);
    }

    private static String paid(Buyer buyer, String event) {
        var view = Http.json(Http.anonymous().get("/api/events/" + event));
        var ticket = view.getJsonArray("tickets").getJsonObject(0).getString("id");
        var booking = buyer.reserved(event, ticket);
        SimulatorControl.ofTheBuild().pay(buyer.payable(booking), TestCard.VISA);
        return booking;
    }

    /** The same sum in Stripe's own words. */
    private static void assertPaidAndBack(Map<String, Money> bookings) {
        var books = new AtStripe();
        bookings.forEach(
                (booking, money) -> {
                    var digits = money.currency().getDefaultFractionDigits();
                    assertThat(books.paidInAll(booking))
                            .as(money.text())
                            .isEqualByComparingTo(BigDecimal.valueOf(money.amount(), digits));
                    books.assertAllBackOnce(booking);
                });
    }

    /** As the server sees Stripe's books, of which other tests have their part. */
    private static void assertNothingWrong(Map<String, Money> bookings) {
        var report = Http.json(Http.operator().get("/api/operator/audit?ledger=true&days=1"));
        var ours = bookings.keySet().stream().map(id -> BookingId.of(id).uuid() + "").toList();
        assertThat(report.getJsonObject("ledger").getInt("payments"))
                .isGreaterThanOrEqualTo(bookings.size());
        assertThat(report.getJsonArray("checks").getValuesAs(JsonObject.class))
                .flatExtracting(check -> List.copyOf(check.getJsonArray("violations")))
                .noneMatch(violation -> ours.stream().anyMatch(violation.toString()::contains));
    }
}
