package org.rushline.search.text;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Initials of long names: PSG, LAFC, HSV, MUFC. They are too short for typos. */
public final class Initials {

    /** Two letters may stand for anything. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 6;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private Initials() {}

    /** Folded; each begins with the first word and goes on as far as one likes. */
    public static Set<String> of(String name) {
        var made = new LinkedHashSet<String>();
        var all = new StringBuilder();
        for (var word : NO_LETTERS.split(name.replace("'", ""), -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
                all.append(isShort(word) ? word : word.substring(0, 1));
                if (all.length() >= SHORTEST && all.length() <= LONGEST) {
                    made.add(Tokenizer.fold(all.toString()));
                }
            }
        }
        return made;
    }

    /** Such as FC or SV, which are initials already. */
    private static boolean isShort(String word) {
        return word.length() <= SHORTEST && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
