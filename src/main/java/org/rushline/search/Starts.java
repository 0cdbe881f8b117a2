package org.rushline.search;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The beginnings of words: an incomplete word is looked up like a word. */
public final class Starts {

    /** From here on two words that begin alike are as good as the same. */
    private static final int LONGEST = 8;

    private Starts() {}

    static Stream<String> of(String word) {
        return IntStream.rangeClosed(1, Math.min(LONGEST, letters(word)))
                .mapToObj(count -> first(count, word));
    }

    /** The term to look up for an incomplete word. */
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
