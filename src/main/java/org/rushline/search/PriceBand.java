package org.rushline.search;

import java.util.Currency;
import java.util.List;

/** From what on one gets in, roughly, in whole units of the event's currency. */
public final class PriceBand {

    private static final List<Integer> STEPS = List.of(0, 25, 50, 100, 200, 500);

    private static final List<String> NAMES =
            List.of("0-25", "25-50", "50-100", "100-200", "200-500", "500+");

    private PriceBand() {}

    public static String names() {
        return String.join(", ", NAMES);
    }

    /** Throws IllegalArgumentException if it is none. */
    public static String check(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(name);
        }
        return name;
    }

    /** Such as {@code 25-50} or {@code 500+}; null if there is no price yet. */
    static String of(SearchableEvent.Prices prices) {
        if (prices.lowest() == null) {
            return null;
        }
        var whole = prices.lowest() / Math.pow(10, digits(prices.currency()));
        var band = STEPS.size() - 1;
        while (whole < STEPS.get(band)) {
            band--;
        }
        return NAMES.get(band);
    }

    /** The database takes three letters for a currency. */
    private static int digits(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .findFirst()
                .orElse(2);
    }
}
