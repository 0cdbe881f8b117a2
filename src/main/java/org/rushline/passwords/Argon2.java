package org.rushline.passwords;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id, written as the reference implementation writes it, so that each hash says what it cost:
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * @param memory in KiB
 * @param passes over that memory
 */
record Argon2(int memory, int passes) {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern ENCODED =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        var hash = base64.encodeToString(derive(password, salt, HASH_BYTES));
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(memory, passes, base64.encodeToString(salt), hash);
    }

    /** Whether the hash was made from this password, whatever it cost then. */
    static boolean matches(String password, String encoded) {
        var parts = parts(encoded);
        var expected = Base64.getDecoder().decode(parts.group(4));
        var salt = Base64.getDecoder().decode(parts.group(3));
        var actual = costOf(encoded).derive(password, salt, expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    static Argon2 costOf(String encoded) {
        var parts = parts(encoded);
        return new Argon2(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    private static Matcher parts(String encoded) {
        var parts = ENCODED.matcher(encoded);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
        return parts;
    }

    boolean costsMoreThan(Argon2 other) {
        return memory > other.memory || (memory == other.memory && passes > other.passes);
    }

    private byte[] derive(String password, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memory)
                        .withIterations(passes)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        var hash = new byte[length];
        generator.generateBytes(bytes(password), hash);
        return hash;
    }

    /** One keyboard sends é as one character, another as two. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}
