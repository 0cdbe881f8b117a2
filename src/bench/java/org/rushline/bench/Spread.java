package org.rushline.bench;

import java.util.Arrays;
import java.util.Locale;

/** Several measurements of the same thing. */
public record Spread(double... values) {

    public Spread {
        values = values.clone();
        Arrays.sort(values);
    }

    public double median() {
        var middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** As {@code 12.3 (11.9–14.0)}: median, least and most. */
    public String format(String pattern) {
        var text = pattern + " (" + pattern + "–" + pattern + ")";
        return String.format(Locale.ROOT, text, median(), values[0], values[values.length - 1]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spread spread && Arrays.equals(values, spread.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
