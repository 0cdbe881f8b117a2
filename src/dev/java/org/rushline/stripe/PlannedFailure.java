package org.rushline.stripe;

import jakarta.json.JsonObject;

/**
 * A failure of the next requests.
 *
 * @param operation null for any
 * @param times how often still
 * @param afterMs when a late request arrives
 */
record PlannedFailure(Operation operation, Failure failure, int times, int afterMs) {

    static PlannedFailure of(JsonObject json) {
        var operation = json.getString("operation", "*");
        return new PlannedFailure(
                operation.equals("*") ? null : Operation.named(operation),
                Failure.named(json.getString("status")),
                json.getInt("times", 1),
                json.getInt("afterMs", 1000));
    }

    boolean concerns(Operation one) {
        return operation == null || operation == one;
    }

    PlannedFailure once() {
        return new PlannedFailure(operation, failure, times - 1, afterMs);
    }

    JsonObject json() {
        return new Shape()
                .with("operation", operation == null ? "*" : operation)
                .with("status", failure)
                .with("times", times)
                .with("afterMs", afterMs)
                .build();
    }
}
