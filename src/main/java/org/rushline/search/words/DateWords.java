package org.rushline.search.words;

import static java.time.format.TextStyle.FULL_STANDALONE;
import static java.time.format.TextStyle.SHORT_STANDALONE;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The words that people use for a day: 2027, March, Mar, 6, 6th, 06, Saturday, Sat. */
public final class DateWords {

    private DateWords() {}

    public static Set<String> of(LocalDate day) {
        var number = day.getDayOfMonth();
        var month = day.getMonth();
        var weekday = day.getDayOfWeek();
        var words = new TreeSet<String>();
        words.add(Integer.toString(day.getYear()));
        words.add(Integer.toString(number));
        words.add(number + ending(number));
        words.add("%02d".formatted(number));
        words.add("%02d".formatted(month.getValue()));
        words.add(Words.fold(month.getDisplayName(FULL_STANDALONE, Locale.ENGLISH)));
        words.add(Words.fold(month.getDisplayName(SHORT_STANDALONE, Locale.ENGLISH)));
        words.add(Words.fold(weekday.getDisplayName(FULL_STANDALONE, Locale.ENGLISH)));
        words.add(Words.fold(weekday.getDisplayName(SHORT_STANDALONE, Locale.ENGLISH)));
        return words;
    }

    private static String ending(int number) {
        if (number / 10 == 1) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
