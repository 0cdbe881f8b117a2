package org.rushline.passwords;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The guesses before this password, by words, names, keyboards and dates that people use. */
final class Strength {

    /** Two common words are fewer, three are more. */
    private static final double ENOUGH = 1e9;

    /** What follows makes it only better. */
    private static final int READ = 24;

    /** These may stand for letters. Each further one multiplies the ways to read a text. */
    private static final String STAND_INS = "4@8({[<3691!|/0$5+7%2";

    private static final int MOST_STAND_INS = 10;

    private static final String OWN = "without your name and your address too little is left";
    private static final Zxcvbn ESTIMATOR = new Zxcvbn();

    private Strength() {}

    /**
     * What makes it easy to guess; empty if it is not.
     *
     * @param own words that count for nothing: who knows the person tries them first
     */
    static Optional<String> weakness(String password, List<String> own) {
        var rest = without(own, password);
        var strength = ESTIMATOR.measure(beginning(rest), own);
        if (strength.getGuesses() >= ENOUGH) {
            return Optional.empty();
        }
        return Optional.of(rest.equals(password) ? fault(strength.getSequence()) : OWN);
    }

    private static String without(List<String> own, String password) {
        var rest = password;
        for (var word : own) {
            var anywhere = Pattern.compile("(?iu)" + Pattern.quote(word));
            rest = anywhere.matcher(rest).replaceAll("");
        }
        return rest;
    }

    /** So much of it that reading it takes no longer than hashing it. */
    static String beginning(String password) {
        var standIns = new HashSet<Character>();
        for (int i = 0; i < Math.min(READ, password.length()); i++) {
            if (STAND_INS.indexOf(password.charAt(i)) >= 0
                    && standIns.add(password.charAt(i))
                    && standIns.size() > MOST_STAND_INS) {
                return password.substring(0, i);
            }
        }
        return password.substring(0, Math.min(READ, password.length()));
    }

    private static String fault(List<Match> parts) {
        return parts.stream()
                .filter(part -> part.pattern != com.nulabinc.zxcvbn.Pattern.Bruteforce)
                .max(Comparator.comparingInt(Match::tokenLength))
                .map(Strength::fault)
                .orElse("there is too little of it");
    }

    private static String fault(Match part) {
        return switch (part.pattern) {
            case Dictionary ->
                    part.dictionaryName.equals("user_inputs")
                            ? OWN
                            : "it is made of words that everybody tries";
            case Spatial -> "it follows the keys of a keyboard";
            case Repeat -> "it repeats itself";
            case Sequence -> "it counts, or follows the alphabet";
            default -> "it is mostly a date";
        };
    }
}
