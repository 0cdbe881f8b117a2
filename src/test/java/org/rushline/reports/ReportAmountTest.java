package org.rushline.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportAmountTest {

    @ParameterizedTest
    @CsvSource({
        "GBP, 10260, 102.60",
        "GBP, 5, 0.05",
        "GBP, -5, -0.05",
        "JPY, 5350, 5350",
        "KWD, 10500, 10.500",
        "ISK, 5350, 5350",
        "EUR, 0, 0.00"
    })
    void an_amount_has_the_decimals_of_its_currency(String code, long minorUnits, String text) {
        var amount = ReportExports.amount(minorUnits, code);
        assertThat(amount.toPlainString()).isEqualTo(text);
    }
}
