package org.rushline.accounts.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.spec.SecretKeySpec;
import org.rushline.testing.Http;

/** Somebody's authenticator, which scans nothing but is told the key. */
public final class Phone {

    public static final String PAGE = "/me/second-factor";
    public static final String FACTOR = "/api/me/second-factor";

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final TimeBasedOneTimePasswordGenerator GENERATOR =
            new TimeBasedOneTimePasswordGenerator();

    private final byte[] secret;
    private long last;

    /**
     * @param key in base32, with or without spaces
     */
    public Phone(String key) {
        secret = bytes(key.replace(" ", ""));
    }

    private static byte[] bytes(String key) {
        var bits = new StringBuilder();
        key.chars()
                .mapToObj(letter -> Integer.toBinaryString(32 + ALPHABET.indexOf(letter)))
                .forEach(value -> bits.append(value.substring(1)));
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }

    /** Of whoever has just started a second factor. */
    public static Phone started(Http http, String password) {
        var answer = http.post(FACTOR, proof("password", password));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new Phone(Http.json(answer).getString("secret"));
    }

    /** Of whoever has a second factor from now on. */
    public static Phone confirmed(Http http, String password) {
        var phone = started(http, password);
        phone.confirm(http);
        return phone;
    }

    /** The recovery codes. */
    public List<String> confirm(Http http) {
        var answer = http.post(FACTOR + "/confirmation", proof("code", code()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer).getJsonArray("recoveryCodes").getValuesAs(JsonString::getString);
    }

    /** One that was not used before: of half a minute ago if possible, so that others follow. */
    public synchronized String code() {
        last = Math.max(last + 1, now() - 1);
        while (last > now() + 1) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return at(last);
    }

    /** One that will do for a minute, and may be used already. */
    public String current() {
        return at(now());
    }

    /** The one after it. */
    public String next() {
        return at(now() + 1);
    }

    /** One that is none of those around now. */
    public String wrong() {
        var right = List.of(at(now() - 2), at(now() - 1), at(now()), at(now() + 1), at(now() + 2));
        var code = 0;
        while (right.contains("%06d".formatted(code))) {
            code++;
        }
        return "%06d".formatted(code);
    }

    public String at(long step) {
        try {
            var key = new SecretKeySpec(secret, GENERATOR.getAlgorithm());
            return GENERATOR.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * 30));
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }

    private static long now() {
        return Instant.now().getEpochSecond() / 30;
    }

    /**
     * @param members a name and a value in turn
     */
    public static String proof(String... members) {
        var proof = Json.createObjectBuilder();
        for (int i = 0; i < members.length; i += 2) {
            proof.add(members[i], members[i + 1]);
        }
        return proof.build().toString();
    }
}
