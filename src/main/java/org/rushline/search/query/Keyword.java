package org.rushline.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.rushline.search.request.Criteria;

/**
 * The words of a question. Nothing in them is syntax to the search engine.
 *
 * @param whole all of it
 * @param words those that must be found; of none but small words all must be
 */
record Keyword(String whole, List<String> words) {

    private static final int MOST_WORDS = 10;

    /** From as many words on, one in three may be missing once typos are forgiven. */
    private static final int MANY = 4;

    /** Said in passing: found or not, they tell nothing. */
    private static final Set<String> SMALL =
            Set.of(
                    "a", "an", "and", "at", "by", "for", "from", "in", "near", "of", "on", "the",
                    "to", "with", "v", "vs", "versus", "ticket", "tickets");

    /**
     * @param folded as {@link Criteria#keyword}
     */
    static Keyword of(String folded) {
        var all = folded.isEmpty() ? List.<String>of() : Arrays.asList(folded.split(" "));
        var telling =
                all.stream()
                        .filter(word -> !SMALL.contains(word))
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
        return new Keyword(
                folded, telling.isEmpty() ? all.stream().limit(MOST_WORDS).toList() : telling);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean isLast(String word) {
        return word.equals(words.get(words.size() - 1));
    }

    /** How many words must be found when typos are forgiven. */
    int enough() {
        return words.size() < MANY ? words.size() : (words.size() * 2 + 2) / 3;
    }

    /** How many letters of a word may differ. Numbers must be exact: 2026 is not 2027. */
    static int typos(String word) {
        if (word.length() <= 3 || word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return word.length() <= 6 ? 1 : 2;
    }
}
