package org.rushline.platform;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/**
 * How amounts of a currency are written, everywhere: in pages, on the map, in what the API says.
 * Scripts are told these parts and put them together themselves.
 *
 * <p>The symbol says which dollar is meant, for the event may be anywhere. All decimals that ISO
 * 4217 gives the currency stand there, also zeros: what is to be paid looks the same from the
 * programme to the bank, and prices below each other line up.
 *
 * @param before such as "€", "US$", or "DKK" with a space that does not break
 * @param decimals of the currency
 */
public record MoneyStyle(String before, int decimals) {

    private static final Locale LOCALE = Locale.UK;

    public static MoneyStyle of(Currency currency) {
        var symbol = currency.getSymbol(LOCALE);
        var sign =
                Character.getType(symbol.codePointBefore(symbol.length()))
                        == Character.CURRENCY_SYMBOL;
        return new MoneyStyle(
                sign ? symbol : symbol + "\u00a0",
                Math.max(0, currency.getDefaultFractionDigits()));
    }

    /**
     * @param amount minor units
     */
    public String text(long amount) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(LOCALE));
        format.setMinimumFractionDigits(decimals);
        return before + format.format(BigDecimal.valueOf(amount, decimals));
    }
}
