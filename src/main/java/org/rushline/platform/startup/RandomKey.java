package org.rushline.platform.startup;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A secret that an operator makes: at least 32 random bytes, written in base64. */
public final class RandomKey {

    public static final String MAKE_ONE = " (make one with: openssl rand -base64 48)";

    private static final int MIN_BYTES = 32;

    /** Of 32 random bytes 30 differ; not one key in a billion has fewer than this. */
    private static final int MIN_DIFFERENT = 20;

    private RandomKey() {}

    public static byte[] read(String key) {
        return Base64.getDecoder().decode(key.strip());
    }

    /**
     * The fault of a key, in words for the operator; empty if there is none.
     *
     * @param demo whether the demo's own will do: nobody but its own machine reaches it
     */
    public static Optional<String> fault(String variable, String key, boolean demo) {
        byte[] bytes;
        try {
            bytes = read(key);
        } catch (IllegalArgumentException e) {
            return Optional.of(variable + " is not base64" + MAKE_ONE);
        }
        if (bytes.length < MIN_BYTES) {
            return Optional.of(variable + " is too short: at least 32 bytes in base64" + MAKE_ONE);
        }
        var known = DemoSecret.fault(variable, new String(bytes, StandardCharsets.ISO_8859_1));
        if (known.isPresent()) {
            return known.filter(fault -> !demo);
        }
        return isRandom(bytes)
                ? Optional.empty()
                : Optional.of(variable + " is not random: somebody could guess it" + MAKE_ONE);
    }

    /** A text in base64 is none, nor is a pattern: both can be guessed. */
    private static boolean isRandom(byte[] key) {
        var text = new String(key, StandardCharsets.ISO_8859_1);
        return text.chars().distinct().count() >= MIN_DIFFERENT
                && !text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
}
