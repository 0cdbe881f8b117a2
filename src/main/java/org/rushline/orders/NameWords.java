package org.rushline.orders;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.rushline.platform.problem.InvalidFields;

/** The beginnings of a name's words, as PostgreSQL looks for them. */
final class NameWords {

    private static final int MOST = 8;

    /** Shorter ones must be whole words: too many begin with them. */
    private static final int SHORTEST_BEGINNING = 3;

    private NameWords() {}

    static String of(String name) {
        var words =
                Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST)
                        .map(NameWords::word)
                        .collect(Collectors.joining(" & "));
        if (words.isEmpty()) {
            throw new InvalidFields("buyer", "must have a letter or a number");
        }
        return words;
    }

    private static String word(String word) {
        return word.length() < SHORTEST_BEGINNING ? "'" + word + "'" : "'" + word + "':*";
    }
}
