package org.rushline.waitingroom.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rushline.platform.id.EventId;

/**
 * What a shop is told of somebody who has been let in: a JWS (RFC 7515), signed by Ed25519 and
 * nothing else.
 *
 * @param issuer where people reach us
 * @param audience the shop's origin
 * @param visitor who it is, by a name for this shop alone
 * @param until when their admission ends
 */
record EntryToken(
        UUID jti,
        String issuer,
        String audience,
        EventId event,
        String visitor,
        Instant issuedAt,
        Instant expiresAt,
        Instant until) {

    static final int LONGEST = 2_000;

    private static final Pattern COMPACT =
            Pattern.compile(
                    "([A-Za-z0-9_-]{1,300})\\.([A-Za-z0-9_-]{1,1600})\\.([A-Za-z0-9_-]{86})");

    String signed(String kid, EntryKeyPair key) {
        var text = part(header(kid)) + "." + part(claims().toString());
        return text + "." + EntryKeyPair.text(key.sign(text));
    }

    private static String header(String kid) {
        return "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"entry+jwt\"}".formatted(kid);
    }

    private static String part(String json) {
        return EntryKeyPair.text(json.getBytes(UTF_8));
    }

    private JsonObject claims() {
        return Json.createObjectBuilder()
                .add("iss", issuer)
                .add("aud", audience)
                .add("sub", visitor)
                .add("jti", jti.toString())
                .add("iat", issuedAt.getEpochSecond())
                .add("exp", expiresAt.getEpochSecond())
                .add("event", event.toString())
                .add("until", until.getEpochSecond())
                .build();
    }

    /**
     * Empty unless one of the keys has signed exactly this text. An expired token is returned, too.
     *
     * @param keys the public key of a {@code kid}
     */
    static Optional<EntryToken> read(String text, Function<String, Optional<byte[]>> keys) {
        var parts = COMPACT.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        return kid(parts.group(1))
                .filter(kid -> parts.group(1).equals(part(header(kid))))
                .flatMap(keys)
                .filter(key -> isSigned(key, parts.group(1) + "." + parts.group(2), parts.group(3)))
                .flatMap(key -> json(parts.group(2)))
                .map(EntryToken::of);
    }

    private static Optional<String> kid(String header) {
        return json(header).map(json -> json.getString("kid", null));
    }

    /** Base64 can say the same in several ways, of which one is ours. */
    private static boolean isSigned(byte[] key, String text, String signature) {
        var bytes = Base64.getUrlDecoder().decode(signature);
        return EntryKeyPair.text(bytes).equals(signature)
                && EntryKeyPair.verifies(key, text, bytes);
    }

    private static Optional<JsonObject> json(String part) {
        try (var reader =
                Json.createReader(
                        new StringReader(new String(Base64.getUrlDecoder().decode(part), UTF_8)))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static EntryToken of(JsonObject claims) {
        return new EntryToken(
                UUID.fromString(claims.getString("jti")),
                claims.getString("iss"),
                claims.getString("aud"),
                EventId.of(claims.getString("event")),
                claims.getString("sub"),
                moment(claims, "iat"),
                moment(claims, "exp"),
                moment(claims, "until"));
    }

    private static Instant moment(JsonObject claims, String name) {
        return Instant.ofEpochSecond(claims.getJsonNumber(name).longValue());
    }
}
