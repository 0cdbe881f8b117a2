package org.rushline.catalog.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rushline.catalog.pricing.SaleDetails;
import org.rushline.catalog.pricing.TierDetails;
import org.rushline.payment.stripe.StripeCurrencies;
import org.rushline.payment.stripe.StripeCurrency;
import org.rushline.platform.problem.InvalidFields;

class PriceCheckTest {

    private static final long NONE = 0;

    static Stream<StripeCurrency> currencies() {
        return StripeCurrencies.all().stream();
    }

    @ParameterizedTest
    @MethodSource("currencies")
    void what_can_be_paid_can_be_planned_and_nothing_else(StripeCurrency currency) {
        var least = currency.least().amount();
        var most = currency.most().amount();
        var step = currency.step().amount();
        assertFine(event(currency, 1, 0, least, least + step, most));
        assertFine(event(currency, 8, most / 8 / step * step));
        assertRefused(
                event(currency, 1, 0, least - step), "tiers[1].price", currency.least().text());
        assertRefused(event(currency, 1, most + step), "tiers[0].price", currency.most().text());
        assertRefused(event(currency, 8, most / 4 / step * step), "tiers[0].price", "order of 8");
        if (step > 1) {
            assertRefused(event(currency, 1, least + 1), "tiers[0].price", currency.step().text());
        }
    }

    static Stream<String> unpayable() {
        return Stream.concat(
                Stream.of("ABC", "EU", ""),
                Currency.getAvailableCurrencies().stream()
                        .map(Currency::getCurrencyCode)
                        .filter(code -> StripeCurrencies.of(code).isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("unpayable")
    void what_nobody_can_pay_with_is_no_currency(String code) {
        assertRefused(event(code, 8, NONE, 1_000_00), "currency", code);
    }

    @Test
    void the_fee_counts() {
        assertFine(event("EUR", 8, 20, 30));
        assertRefused(event("EUR", 8, 20, 29), "tiers[0].price", "€0.49");
    }

    @Test
    void every_tier_that_cannot_be_paid_is_named() {
        var refused = refusal(event("EUR", 8, NONE, 30, 100, 1));
        assertThat(refused.errors())
                .extracting(InvalidFields.FieldError::field)
                .containsExactly("tiers[0].price", "tiers[2].price");
    }

    @ParameterizedTest
    @CsvSource({"IDR, 150000000", "VND, 2500000", "LBP, 4500000000", "UGX, 2000000"})
    void much_of_little_money_is_a_price(String code, long price) {
        assertFine(event(code, 8, NONE, price));
    }

    private static void assertFine(Plan plan) {
        assertThatCode(plan::check).doesNotThrowAnyException();
    }

    private static void assertRefused(Plan plan, String field, String words) {
        var error = refusal(plan).errors().get(0);
        assertThat(error.field()).isEqualTo(field);
        assertThat(error.reason()).contains(words);
    }

    private static InvalidFields refusal(Plan plan) {
        return catchThrowableOfType(InvalidFields.class, plan::check);
    }

    private record Plan(String currency, int orderLimit, long fee, long... prices) {

        void check() {
            var tiers =
                    LongStream.of(prices)
                            .mapToObj(
                                    price -> new TierDetails(null, "One", price, fee, List.of("A")))
                            .toList();
            PriceCheck.check(currency, tiers, new SaleDetails(null, orderLimit, null, null));
        }
    }

    private static Plan event(StripeCurrency currency, int orderLimit, long... prices) {
        return new Plan(currency.currency().getCurrencyCode(), orderLimit, NONE, prices);
    }

    private static Plan event(String currency, int orderLimit, long fee, long... prices) {
        return new Plan(currency, orderLimit, fee, prices);
    }
}
