package org.rushline.passwords;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which passwords are taken: long ones that are not the first anybody would try. */
public final class PasswordRules {

    private static final int SHORTEST = 10;
    private static final int TELLING = 4; // a shorter name is in too many words by chance

    /** The commonest of those that are long enough. */
    private static final Set<String> COMMON =
            Set.of(
                    "0123456789",
                    "0987654321",
                    "1234567890",
                    "12345678910",
                    "123456789a",
                    "1234567891",
                    "1029384756",
                    "1357924680",
                    "9876543210",
                    "1q2w3e4r5t",
                    "1q2w3e4r5t6y",
                    "1qaz2wsx3edc",
                    "q1w2e3r4t5",
                    "q1w2e3r4t5y6",
                    "qwertyuiop",
                    "qwertyuiop123",
                    "qwerty1234",
                    "qwerty12345",
                    "qwerty123456",
                    "qwertz1234",
                    "azertyuiop",
                    "asdfghjkl1",
                    "asdfghjkl123",
                    "zxcvbnm123",
                    "abcdefghij",
                    "abcd123456",
                    "abc1234567",
                    "password01",
                    "password12",
                    "password123",
                    "password1234",
                    "password12345",
                    "password123!",
                    "passwordpassword",
                    "passw0rd123",
                    "p@ssw0rd123",
                    "p@ssword123",
                    "motdepasse",
                    "contraseña",
                    "passwort123",
                    "iloveyou123",
                    "iloveyou12",
                    "letmein123",
                    "letmein1234",
                    "welcome123",
                    "welcome1234",
                    "sunshine123",
                    "football123",
                    "football1234",
                    "liverpool1",
                    "liverpool123",
                    "manchester",
                    "barcelona1",
                    "realmadrid",
                    "changeme123",
                    "administrator",
                    "admin12345",
                    "superman123",
                    "princess123",
                    "basketball",
                    "q1w2e3r4t5y6u7",
                    "1234512345",
                    "1231231231",
                    "1122334455",
                    "rushline123");

    private PasswordRules() {}

    /** What is wrong with this password for the owner of this address; empty if nothing is. */
    public static Optional<String> reasonAgainst(String password, String email) {
        if (password == null || length(password) < SHORTEST) {
            return Optional.of("must have at least " + SHORTEST + " characters");
        }
        if (length(password) > Passwords.LONGEST) {
            return Optional.of("must have at most " + Passwords.LONGEST + " characters");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(lower) || lower.chars().distinct().count() < TELLING) {
            return Optional.of("is among the first that anybody would try");
        }
        var name = email == null ? "" : email.toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
        if (name.length() >= TELLING && lower.contains(name)) {
            return Optional.of("must not contain your e-mail address");
        }
        return Optional.empty();
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }
}
