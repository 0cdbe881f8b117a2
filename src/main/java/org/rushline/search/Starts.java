package org.rushline.search;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How words begin: what is typed so far is looked up like a word, however many it may become. */
public final class Starts {

    /** From here on two words that begin alike are as good as the same. */
    private static final int LONGEST = 8;

    private Starts() {}

    static Stream<String> of(String word) {
        return IntStream.rangeClosed(1, Math.min(LONGEST, word.length()))
                .mapToObj(length -> word.substring(0, length));
    }

    /** What to look up for a word that is still being typed. */
    public static String asked(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }
}
