package org.rushline.programme;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.rushline.catalog.EventType;

/**
 * What somebody is looking for; null or blank means that it does not matter.
 *
 * @param words each must occur in the names of event, performers, venue or city
 * @param from first day, by the venue's calendar
 * @param to last day, by the venue's calendar
 * @param page from 1
 */
public record ProgrammeQuery(
        String words, String city, EventType type, LocalDate from, LocalDate to, int page) {

    static final int PAGE_SIZE = 20;
    private static final int MAX_WORDS = 8;
    private static final int MAX_PAGE = 500;

    public ProgrammeQuery {
        words = words == null ? "" : words.strip();
        city = city == null ? "" : city.strip();
        page = Math.max(1, Math.min(page, MAX_PAGE));
    }

    /** Each as a pattern for LIKE in which nothing else is special. */
    List<String> patterns() {
        return Arrays.stream(words.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toList();
    }

    int offset() {
        return (page - 1) * PAGE_SIZE;
    }
}
