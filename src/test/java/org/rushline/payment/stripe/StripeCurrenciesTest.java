package org.rushline.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.platform.Money;
import org.rushline.stripe.Currencies;

/** Two tables, both written from Stripe's documentation, must say the same. */
class StripeCurrenciesTest {

    @ParameterizedTest
    @CsvSource({
        "USD, 1000, 1000",
        "JPY, 500, 500",
        "ISK, 9000, 900000",
        "UGX, 5, 500",
        "MGA, 10000, 100",
        "KWD, 5120, 5120",
        "HUF, 17500, 17500",
        "IDR, 150000000, 150000000"
    })
    void amounts_are_told_in_stripes_units_and_read_in_ours(String code, long ours, long stripes) {
        assertThat(StripeCurrencies.toStripe(Money.of(ours, code))).isEqualTo(stripes);
        assertThat(StripeCurrencies.fromStripe(stripes, code)).isEqualTo(ours);
    }

    @Test
    void what_can_be_paid_is_the_same_sum_on_both_sides() {
        for (var currency : StripeCurrencies.all()) {
            var code = currency.currency().getCurrencyCode();
            for (long steps : new long[] {1, 7, 12_345}) {
                var amount = steps * currency.step().amount();
                var stripes = StripeCurrencies.toStripe(Money.of(amount, code));
                assertThat(Currencies.iso(stripes, code.toLowerCase(Locale.ROOT)))
                        .as(code)
                        .isEqualTo(amount);
                assertThat(StripeCurrencies.fromStripe(stripes, code)).as(code).isEqualTo(amount);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"XTS", "XXX", "XAU", "KPW", "IQD", "BGN", "HRK", "eur", "", "EURO"})
    void in_what_is_no_money_at_stripe_nobody_pays(String code) {
        assertThat(StripeCurrencies.of(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, €0.50",
        "GBP, £0.30",
        "JPY, JP¥50",
        "HUF, HUF 175.00",
        "KWD, KWD 0.160",
        "ISK, ISK 70"
    })
    void the_smallest_charge_is_told_as_people_write_it(String code, String text) {
        assertThat(StripeCurrencies.of(code).orElseThrow().least().text().replace('\u00a0', ' '))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"EUR, 1", "ISK, 1", "UGX, 1", "KWD, 10", "MGA, 100"})
    void prices_go_in_steps(String code, long step) {
        assertThat(StripeCurrencies.of(code).orElseThrow().step().amount()).isEqualTo(step);
    }
}
