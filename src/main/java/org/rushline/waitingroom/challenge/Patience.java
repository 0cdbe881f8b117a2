package org.rushline.waitingroom.challenge;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.rushline.waitingroom.secrets.Signature;

/** For whose browser cannot work: a token that is good for something after a while. */
final class Patience {

    static final Duration WAIT = Duration.ofSeconds(20);
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final Pattern TOKEN = Pattern.compile("(\\d{10})\\.([0-9a-f]{64})");

    private Patience() {}

    /**
     * @param whose what nobody else has
     */
    static String token(String secret, String whose, Instant now) {
        var from = now.plus(WAIT).getEpochSecond();
        return from + "." + Signature.of(secret, text(whose, from));
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
                && Signature.fits(secret, text(whose, from), parts.group(2));
    }

    private static String text(String whose, long from) {
        return "patience " + whose + " " + from;
    }
}
