package org.rushline.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rushline.payment.stripe.StripeCurrencies;
import org.rushline.payment.stripe.StripeCurrency;
import org.rushline.platform.Money;

/** The simulator and the shop read Stripe's documentation of currencies alike. */
class CurrenciesTest {

    @RegisterExtension final Shop shop = new Shop();

    @ParameterizedTest
    @CsvSource({
        "isk, 900000, 9000",
        "ugx, 500000, 5000",
        "mga, 10000, 1000000",
        "jpy, 500, 500",
        "kwd, 5120, 5120",
        "usd, 1000, 1000",
        "huf, 17500, 17500"
    })
    void stripes_amounts_are_not_always_those_of_iso(String currency, long amount, long iso)
            throws StripeException {
        assertThat(open(currency, amount).getAmount()).isEqualTo(amount);
        assertThat(Currencies.iso(amount, currency)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "xts, 1000, ''",
        "kpw, 1000, ''",
        "eur, 49, amount_too_small",
        "huf, 17499, amount_too_small",
        "vnd, 13000, amount_too_small",
        "eur, 1000000000000, amount_too_large",
        "isk, 900050, ''",
        "ugx, 200050, ''",
        "kwd, 5124, ''"
    })
    void what_stripe_does_not_charge_is_refused(String currency, long amount, String code) {
        var refused =
                catchThrowableOfType(InvalidRequestException.class, () -> open(currency, amount));
        assertThat(refused.getCode() == null ? "" : refused.getCode()).isEqualTo(code);
    }

    @Test
    void parts_that_cannot_be_charged_cannot_go_back_either() throws StripeException {
        var intent = shop.pay(open("isk", 900000), TestCard.VISA);
        var part = RefundCreateParams.builder().setPaymentIntent(intent.getId()).setAmount(50L);
        assertThat(
                        catchThrowableOfType(
                                InvalidRequestException.class,
                                () -> shop.stripe.v1().refunds().create(part.build())))
                .isNotNull();
    }

    @Test
    void whatever_the_shop_lets_people_pay_stripe_charges() {
        assertThat(StripeCurrencies.all()).hasSizeGreaterThan(135).allSatisfy(this::fits);
    }

    private void fits(StripeCurrency ours) {
        var code = Currencies.check(ours.currency().getCurrencyCode());
        for (var money : List.of(ours.least(), ours.most(), ours.least().plus(ours.step()))) {
            assertThatCode(() -> Currencies.checkCharge(amount(money, code), code))
                    .as(money.text())
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> Currencies.checkWhole(amount(ours.step(), code), code))
                .as(code)
                .doesNotThrowAnyException();
    }

    private static long amount(Money money, String code) {
        var digits = money.currency().getDefaultFractionDigits();
        var decimals = Currencies.value(1, code).scale();
        return BigDecimal.valueOf(money.amount(), digits).movePointRight(decimals).longValueExact();
    }

    private PaymentIntent open(String currency, long amount) throws StripeException {
        return shop.stripe
                .v1()
                .paymentIntents()
                .create(
                        PaymentIntentCreateParams.builder()
                                .setAmount(amount)
                                .setCurrency(currency)
                                .addPaymentMethodType("card")
                                .build());
    }
}
