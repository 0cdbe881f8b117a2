package org.rushline.search.request;

import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rushline.catalog.EventType;
import org.rushline.search.PriceBand;
import org.rushline.search.text.Tokenizer;

/** A property whose values are counted and can be chosen; several values of one facet mean "or". */
public enum Facet {
    TYPE("type", "type"),
    CITY("city", "cities"),
    MONTH("month", "month"),
    PRICE("priceBand", "priceBand");

    private static final int LONGEST_NAME = 200;

    private final String counted;
    private final String compared;

    Facet(String counted, String compared) {
        this.counted = counted;
        this.compared = compared;
    }

    /** As it is called in requests and answers. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String counted() {
        return counted;
    }

    /** The field in which a chosen value is looked up. */
    public String compared() {
        return compared;
    }

    /**
     * A value as the index knows it.
     *
     * @throws RuntimeException if it cannot be meant
     */
    String read(String text) {
        return switch (this) {
            case TYPE -> EventType.valueOf(text.toUpperCase(Locale.ROOT)).name();
            case CITY -> city(text);
            case MONTH -> YearMonth.parse(text).toString();
            case PRICE -> PriceBand.check(text);
        };
    }

    String reason() {
        return switch (this) {
            case TYPE -> "must be one of " + types();
            case CITY -> "must be names of cities, 50 at most";
            case MONTH -> "must be a month such as 2027-03";
            case PRICE -> "must be one of " + PriceBand.names();
        };
    }

    private static String types() {
        return Stream.of(EventType.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String city(String text) {
        if (text.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("too long");
        }
        return Tokenizer.whole(text);
    }
}
