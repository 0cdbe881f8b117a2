package org.rushline.accounts.secondfactor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody signs in with once, without their phone: 80 random bits, which nobody guesses. */
record RecoveryCode(String text) {

    static final int AT_ONCE = 10;

    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
    private static final Predicate<String> CODE =
            Pattern.compile("[A-Z2-7]{16}").asMatchPredicate();

    static List<RecoveryCode> some() {
        return Stream.generate(RecoveryCode::random).limit(AT_ONCE).toList();
    }

    private static RecoveryCode random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RecoveryCode(Base32.of(bytes));
    }

    /** As people type it: in any case, with spaces or hyphens. Empty if it is none. */
    static Optional<RecoveryCode> read(String typed) {
        return Optional.of(BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT))
                .filter(CODE)
                .map(RecoveryCode::new);
    }

    /** As people read it: {@code ABCD-EFGH-IJKL-MNOP}. */
    String readable() {
        return Base32.grouped(text, "-");
    }

    /** All that is kept of it, in hexadecimal. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    /** Says nothing: it would end in a log. */
    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
