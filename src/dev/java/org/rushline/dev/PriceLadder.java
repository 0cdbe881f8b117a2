package org.rushline.dev;

import java.util.List;
import java.util.stream.IntStream;

/** The dearest and the cheapest price of an event, in whole units of its currency. */
record PriceLadder(String currency, int top, int bottom) {

    private static final int MINOR = 100;
    private static final int FEE_PERCENT = 8;

    /**
     * So many prices in minor units, the best category first, with equal ratios between neighbours.
     */
    List<Long> prices(int categories) {
        return IntStream.range(0, categories)
                .mapToObj(at -> categories == 1 ? top : step(at / (categories - 1.0)))
                .map(units -> (long) units * MINOR)
                .toList();
    }

    /** Eight per cent in minor units, half a unit rounded up. */
    static long fee(long price) {
        return (price * FEE_PERCENT + 50) / 100;
    }

    private int step(double share) {
        var exact = top * Math.pow((double) bottom / top, share);
        var grain = exact < 50 ? 1 : exact < 500 ? 5 : 10;
        return (int) Math.round(exact / grain) * grain;
    }
}
