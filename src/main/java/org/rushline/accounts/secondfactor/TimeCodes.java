package org.rushline.accounts.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits, a new one every 30 seconds, by HMAC-SHA-1: what every authenticator has. */
final class TimeCodes {

    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);

    /** So many steps may a phone's clock differ. */
    private static final int WINDOW = 1;

    private static final Predicate<String> CODE =
            Pattern.compile("\\d{" + DIGITS + "}").asMatchPredicate();

    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator(STEP, DIGITS);

    private TimeCodes() {}

    static boolean isOne(String text) {
        return CODE.test(text);
    }

    /** The step around this moment whose code this is; empty if it is of none. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        var middle = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(middle - WINDOW, middle + WINDOW)
                .filter(step -> isEqual(code(secret, step), code))
                .max();
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(byte[] secret, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(secret, GENERATOR.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e); // HMAC takes any
        }
    }
}
