package org.rushline.waitingroom.challenge;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.ChallengeOptions;
import org.altcha.altcha.Altcha.Payload;

/**
 * Work for somebody's computer: to find a number by trying. Each person has tasks of their own, so
 * that nobody solves them for others, and a solution that is sent twice gives nothing more.
 */
final class Work {

    private static final Duration VALID = Duration.ofMinutes(10);
    private static final int LONGEST = 2_000;

    /** The parameter of a task that tells whose it is. */
    private static final String WHOSE = "for";

    private Work() {}

    /**
     * @param whose what nobody else has
     * @param most the highest number that has to be tried
     */
    static JsonObject task(String secret, String whose, long most) {
        try {
            var task =
                    Altcha.createChallenge(
                            new ChallengeOptions()
                                    .setHmacKey(secret)
                                    .setMaxNumber(most)
                                    .setSecureRandomNumber(true)
                                    .setExpiresInSeconds(VALID.toSeconds())
                                    .addParam(WHOSE, whose));
            return Json.createObjectBuilder()
                    .add("algorithm", task.algorithm)
                    .add("challenge", task.challenge)
                    .add("maxnumber", most)
                    .add("salt", task.salt)
                    .add("signature", task.signature)
                    .build();
        } catch (Exception e) {
            throw new IllegalStateException(e); // every Java platform has the algorithms
        }
    }

    /** Whether a text of a stranger is the solution of a task of theirs that is not too old. */
    static boolean isSolved(String secret, String whose, String solution) {
        if (solution == null || solution.length() > LONGEST) {
            return false;
        }
        try {
            var payload = payload(solution);
            return Altcha.verifySolution(payload, secret, true)
                    && whose.equals(Altcha.extractParams(payload.salt).get(WHOSE));
        } catch (Exception e) {
            return false; // it is none of ours
        }
    }

    private static Payload payload(String solution) {
        var text = new String(Base64.getDecoder().decode(solution), StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            var payload = new Payload();
            payload.algorithm = json.getString("algorithm");
            payload.challenge = json.getString("challenge");
            payload.number = json.getJsonNumber("number").longValueExact();
            payload.salt = json.getString("salt");
            payload.signature = json.getString("signature");
            return payload;
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
