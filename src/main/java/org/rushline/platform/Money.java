package org.rushline.platform;

import java.util.Currency;

/**
 * An amount of money.
 *
 * @param amount in the currency's minor unit (cents), never negative
 * @param currency ISO 4217
 */
public record Money(long amount, Currency currency) {

    public Money {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount: " + amount);
        }
    }

    /**
     * @param code ISO 4217, upper case
     */
    public static Money of(long amount, String code) {
        return new Money(amount, Currency.getInstance(code));
    }

    /** The currency's code, as ISO 4217 has it. */
    public String code() {
        return currency.getCurrencyCode();
    }

    /** The sum; both must be in the same currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not add");
        }
        return new Money(Math.addExact(amount, other.amount), currency);
    }

    /** Such as "€45.20". */
    public String text() {
        return MoneyStyle.of(currency).text(amount);
    }
}
