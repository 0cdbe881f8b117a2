package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.util.Map;

/**
 * A request that the simulator got; one that takes very long stands there again when it arrives.
 *
 * @param subject the id in its path, or null
 * @param idempotencyKey null if it had none
 */
public record SimulatedRequest(
        String id,
        String operation,
        String subject,
        String idempotencyKey,
        Map<String, String> parameters) {

    static SimulatedRequest of(JsonObject request) {
        return new SimulatedRequest(
                request.getString("id"),
                request.getString("operation"),
                request.getString("subject", null),
                request.getString("idempotencyKey", null),
                SimulatedLedger.texts(request.getJsonObject("parameters")));
    }
}
