package org.rushline.waitingroom.challenge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** For whose browser cannot work: a token that is good for something after a while. */
final class Patience {

    static final Duration WAIT = Duration.ofSeconds(20);
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final Pattern TOKEN = Pattern.compile("(\\d{10})\\.([0-9a-f]{64})");
    private static final String HMAC = "HmacSHA256";

    private Patience() {}

    /**
     * @param whose what nobody else has
     */
    static String token(String secret, String whose, Instant now) {
        var from = now.plus(WAIT).getEpochSecond();
        return from + "." + sign(secret, whose, from);
    }

    /** Whether they have waited, and not too long ago. */
    static boolean isOver(String secret, String whose, String token, Instant now) {
        var parts = TOKEN.matcher(token == null ? "" : token);
        if (!parts.matches()) {
            return false;
        }
        long from = Long.parseLong(parts.group(1));
        return now.getEpochSecond() >= from
                && now.getEpochSecond() < from + VALID.toSeconds()
                && MessageDigest.isEqual(
                        parts.group(2).getBytes(StandardCharsets.UTF_8),
                        sign(secret, whose, from).getBytes(StandardCharsets.UTF_8));
    }

    private static String sign(String secret, String whose, long from) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            var text = "patience " + whose + " " + from;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has the algorithm
        }
    }
}
