package org.rushline.passwords;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which passwords are taken: long ones that are not among the first that anybody would try. */
final class PasswordRules {

    private static final int SHORTEST = 10;
    private static final int TELLING = 4; // a shorter name is in too many words by chance

    private PasswordRules() {}

    /**
     * What is wrong with this password; empty if nothing is.
     *
     * @param own what whoever knows the person tries first: name, e-mail address. Its provider is
     *     nobody's own.
     */
    static Optional<String> reasonAgainst(String password, String... own) {
        if (password == null || length(password) < SHORTEST) {
            return Optional.of("must have at least " + SHORTEST + " characters");
        }
        if (length(password) > Passwords.LONGEST) {
            return Optional.of("must have at most " + Passwords.LONGEST + " characters");
        }
        return Strength.weakness(password, words(own))
                .map(why -> "is easy to guess: " + why + "; three words or more are better");
    }

    private static List<String> words(String... own) {
        return Stream.of(own)
                .map(text -> text.toLowerCase(Locale.ROOT).replaceFirst("@.*", ""))
                .flatMap(text -> Stream.of(text.split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= TELLING)
                .distinct()
                .toList();
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }
}
