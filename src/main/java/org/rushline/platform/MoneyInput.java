package org.rushline.platform;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Amounts as people type them into a field whose currency stands beside it. */
public record MoneyInput(int decimals) {

    public static MoneyInput in(Currency currency) {
        return new MoneyInput(MoneyStyle.of(currency).decimals());
    }

    /** In minor units; empty if it is none. A comma may stand for the point. */
    public OptionalLong minor(String text) {
        var amount = decimals == 0 ? "\\d{1,12}" : "\\d{1,12}([.,]\\d{1," + decimals + "})?";
        return Pattern.matches(amount, text)
                ? OptionalLong.of(
                        new BigDecimal(text.replace(',', '.'))
                                .movePointRight(decimals)
                                .longValueExact())
                : OptionalLong.empty();
    }

    /** Such as 12.50, without the currency. */
    public String text(long minor) {
        return BigDecimal.valueOf(minor, decimals).toPlainString();
    }

    /** Such as 12.50, to show what an amount looks like. */
    public String example() {
        return decimals == 0 ? "1250" : new BigDecimal("12.5").setScale(decimals).toPlainString();
    }
}
