package org.rushline.search.text;

import static java.time.format.TextStyle.FULL_STANDALONE;
import static java.time.format.TextStyle.SHORT_STANDALONE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The words for a day, such as March, Mar, 6th, Saturday; in the country's languages, too. */
public final class DateWords {

    /** There are not many, and Java takes its time to name them. */
    private static final Map<Named, Set<String>> NAMES = new ConcurrentHashMap<>();

    private record Named(Month month, DayOfWeek weekday, String country) {}

    private DateWords() {}

    /**
     * @param country ISO 3166
     */
    public static Set<String> of(LocalDate day, String country) {
        var number = day.getDayOfMonth();
        var words = new TreeSet<String>();
        words.add(Integer.toString(day.getYear()));
        words.add(Integer.toString(number));
        words.add(number + ending(number));
        words.add(twoDigits(number));
        words.add(twoDigits(day.getMonthValue()));
        var named = new Named(day.getMonth(), day.getDayOfWeek(), country);
        words.addAll(NAMES.computeIfAbsent(named, DateWords::names));
        return words;
    }

    private static Set<String> names(Named day) {
        var words = new TreeSet<String>();
        words.addAll(names(day, SHORT_STANDALONE, Locale.ENGLISH));
        words.addAll(names(day, FULL_STANDALONE, Locale.ENGLISH));
        languages(day.country())
                .forEach(language -> words.addAll(names(day, FULL_STANDALONE, language)));
        return words;
    }

    private static Set<String> names(Named day, TextStyle style, Locale language) {
        return Tokenizer.indexed(
                day.month().getDisplayName(style, language)
                        + " "
                        + day.weekday().getDisplayName(style, language));
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static List<Locale> languages(String country) {
        return Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> locale.getCountry().equals(country))
                .map(Locale::getLanguage)
                .distinct()
                .map(Locale::forLanguageTag)
                .toList();
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
