package org.rushline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.payment.stripe.StripeCurrencies;

class MoneyInputTest {

    private final MoneyInput pounds = MoneyInput.in(Currency.getInstance("GBP"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"12;1200", "12.5;1250", "12.50;1250", "12,50;1250", "0;0", "0.01;1"})
    void reads_what_people_type(String text, long minor) {
        assertThat(pounds.minor(text)).hasValue(minor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "£12",
                "-1",
                "1,234.50",
                "1.234,50",
                "12.505",
                "1e3",
                "٣",
                "1234567890123"
            })
    void takes_nothing_that_could_mean_something_else(String text) {
        assertThat(pounds.minor(text)).isEmpty();
    }

    @Property
    void reads_back_what_it_shows_in_every_currency(
            @ForAll @LongRange(min = 0, max = 99_999_999) long minor) {
        for (var currency : StripeCurrencies.all()) {
            var input = MoneyInput.in(currency.currency());
            assertThat(input.minor(input.text(minor))).hasValue(minor);
            assertThat(input.minor(input.example())).isPresent();
        }
    }

    @Test
    void yen_have_no_parts() {
        var yen = MoneyInput.in(Currency.getInstance("JPY"));
        assertThat(yen.minor("1250")).hasValue(1250);
        assertThat(yen.minor("12.50")).isEmpty();
    }
}
