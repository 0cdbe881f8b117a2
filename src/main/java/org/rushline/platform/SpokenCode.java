package org.rushline.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** A code that one reads to somebody: 60 random bits in twelve signs that nobody mistakes. */
public record SpokenCode(String signs) {

    /** Crockford's: without I, L, O and U. */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static SpokenCode random() {
        var signs = new StringBuilder();
        RANDOM.ints(LENGTH, 0, SIGNS.length()).forEach(n -> signs.append(SIGNS.charAt(n)));
        return new SpokenCode(signs.toString());
    }

    /** As somebody types it: in whichever case, with or without dashes, with signs mistaken. */
    public static SpokenCode of(String typed) {
        return new SpokenCode(
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[^0-9A-Z]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1'));
    }

    /** All that is kept of it, in hexadecimal. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(signs.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    /** In groups that one can read to somebody. */
    @Override
    public String toString() {
        return signs.replaceAll(".{%d}(?!$)".formatted(GROUP), "$0-");
    }
}
