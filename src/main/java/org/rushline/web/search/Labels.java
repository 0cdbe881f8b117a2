package org.rushline.web.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rushline.web.Wording;

/** The labels of facet values. */
final class Labels {

    private static final DateTimeFormatter MONTH = format("MMMM uuuu");
    private static final DateTimeFormatter DAY = format("EEE d MMMM uuuu");

    private final Wording words;

    Labels(Wording words) {
        this.words = words;
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }

    /**
     * @param value that the search has taken
     */
    String of(String name, String value) {
        return switch (name) {
            case "type" -> words.say("type." + value.toUpperCase(Locale.ROOT));
            case "month" -> MONTH.format(YearMonth.parse(value));
            case "price" -> price(value);
            default -> value;
        };
    }

    private String price(String band) {
        if (band.endsWith("+")) {
            return words.say("search.price.more", band.substring(0, band.length() - 1));
        }
        var ends = band.split("-", -1);
        return ends[0].equals("0")
                ? words.say("search.price.less", ends[1])
                : words.say("search.price.between", ends[0], ends[1]);
    }

    String day(String text) {
        return text.length() == 10 ? DAY.format(LocalDate.parse(text)) : text;
    }
}
