package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;

/**
 * The answer to a request.
 *
 * @param remembered whether an idempotency key gives it again
 */
record Answer(int status, byte[] body, boolean remembered) {

    static Answer of(int status, JsonObject body, boolean remembered) {
        return new Answer(status, body.toString().getBytes(StandardCharsets.UTF_8), remembered);
    }

    static Answer ok(JsonObject body) {
        return of(200, body, true);
    }
}
