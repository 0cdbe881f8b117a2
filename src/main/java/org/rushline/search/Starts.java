package org.rushline.search;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How words begin: what is typed so far is looked up like a word, however many it may become. */
public final class Starts {

    /** From here on two words that begin alike are as good as the same. */
    private static final int LONGEST = 8;

    private Starts() {}

    static Stream<String> of(String word) {
        return IntStream.rangeClosed(1, Math.min(LONGEST, letters(word)))
                .mapToObj(count -> first(count, word));
    }

    /** What to look up for a word that is still being typed. */
    public static String asked(String word) {
        return first(Math.min(LONGEST, letters(word)), word);
    }

    private static int letters(String word) {
        return word.codePointCount(0, word.length());
    }

    /** Never half a letter, which no engine takes: some are two chars long. */
    private static String first(int count, String word) {
        return word.substring(0, word.offsetByCodePoints(0, count));
    }
}
