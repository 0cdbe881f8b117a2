package org.rushline.search.query;

import java.time.YearMonth;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rushline.catalog.EventType;
import org.rushline.search.PriceBand;
import org.rushline.search.words.Words;

/** What can be counted beside the hits, and chosen from: several values of one are an "or". */
public enum Facet {
    TYPE("type", "type", Facet::type, "must be one of " + types()),
    CITY("city", "cities", Facet::city, "must be names of cities, 50 at most"),
    MONTH("month", "month", Facet::month, "must be a month such as 2027-03"),
    PRICE("priceBand", "priceBand", PriceBand::check, "must be one of " + PriceBand.names());

    private final String counted;
    private final String compared;
    private final UnaryOperator<String> reader;
    private final String reason;

    Facet(String counted, String compared, UnaryOperator<String> reader, String reason) {
        this.counted = counted;
        this.compared = compared;
        this.reader = reader;
        this.reason = reason;
    }

    /** As it is called in requests and answers. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field whose values are counted. */
    String counted() {
        return counted;
    }

    /** The field in which a chosen value is looked up. */
    String compared() {
        return compared;
    }

    /**
     * A value as the index knows it.
     *
     * @throws RuntimeException if it cannot be meant
     */
    String read(String text) {
        return reader.apply(text);
    }

    /** What a value has to be. */
    String reason() {
        return reason;
    }

    private static String types() {
        return Stream.of(EventType.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String type(String text) {
        return EventType.valueOf(text.toUpperCase(Locale.ROOT)).name();
    }

    private static String city(String text) {
        if (text.length() > 200) {
            throw new IllegalArgumentException("too long");
        }
        return Words.whole(text);
    }

    private static String month(String text) {
        return YearMonth.parse(text).toString();
    }
}
