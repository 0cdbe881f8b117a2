package org.rushline.payment.stripe;

import java.math.BigDecimal;
import java.util.Currency;
import org.rushline.platform.Money;

/**
 * Stripe's rules for a currency. Its units are not always ISO 4217's: elsewhere in Rushline amounts
 * are in the latter.
 *
 * @param decimals of Stripe's amounts
 * @param multiple what Stripe's amounts must be a multiple of
 * @param smallest charge, in Stripe's units
 */
public record StripeCurrency(Currency currency, int decimals, long multiple, long smallest) {

    /** Twelve digits, for cards; Stripe's reference of intents still says eight. */
    private static final long LARGEST = 999_999_999_999L;

    static StripeCurrency of(String line) {
        var words = line.split(" ", -1);
        var decimals = Integer.parseInt(words[1]);
        return new StripeCurrency(
                Currency.getInstance(words[0]),
                decimals,
                Long.parseLong(words[2]),
                new BigDecimal(words[3]).movePointRight(decimals).longValueExact());
    }

    public Money least() {
        return new Money(fromStripe(smallest), currency);
    }

    public Money most() {
        return new Money(fromStripe(LARGEST / multiple * multiple), currency);
    }

    public Money step() {
        return new Money(Math.max(1, fromStripe(multiple)), currency);
    }

    long toStripe(long amount) {
        return moved(amount, decimals - currency.getDefaultFractionDigits());
    }

    long fromStripe(long amount) {
        return moved(amount, currency.getDefaultFractionDigits() - decimals);
    }

    /** Exact for every amount that may be charged; what is less than the unit is cut off. */
    private static long moved(long amount, int places) {
        var factor = BigDecimal.ONE.movePointRight(Math.abs(places)).longValueExact();
        return places < 0 ? amount / factor : Math.multiplyExact(amount, factor);
    }
}
