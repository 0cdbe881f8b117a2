package org.rushline.search;

import java.util.Currency;
import java.util.List;

/** From what on one gets in, roughly, in whole units of the event's currency. */
final class PriceBand {

    private static final List<Integer> STEPS = List.of(0, 25, 50, 100, 200, 500);

    private PriceBand() {}

    /** Such as {@code 25-50} or {@code 500+}; null if there is no price yet. */
    static String of(SearchableEvent.Prices prices) {
        if (prices.lowest() == null) {
            return null;
        }
        var digits = Currency.getInstance(prices.currency()).getDefaultFractionDigits();
        var whole = prices.lowest() / Math.pow(10, Math.max(0, digits));
        var band = STEPS.size() - 1;
        while (whole < STEPS.get(band)) {
            band--;
        }
        return band == STEPS.size() - 1
                ? STEPS.get(band) + "+"
                : STEPS.get(band) + "-" + STEPS.get(band + 1);
    }
}
