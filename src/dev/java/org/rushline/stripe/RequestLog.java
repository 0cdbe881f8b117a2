package org.rushline.stripe;

import jakarta.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests, for tests that ask what the shop has said. */
final class RequestLog {

    private static final int KEPT = 2_000;

    private final Deque<ApiRequest> requests = new ArrayDeque<>();

    synchronized void add(ApiRequest request) {
        requests.addLast(request);
        if (requests.size() > KEPT) {
            requests.removeFirst();
        }
    }

    synchronized List<JsonObject> json() {
        return requests.stream().map(RequestLog::json).toList();
    }

    private static JsonObject json(ApiRequest request) {
        return new Shape()
                .with("id", request.id())
                .with("operation", request.operation())
                .with("subject", request.subject())
                .with("idempotencyKey", request.key())
                .with("parameters", request.fields().all())
                .build();
    }

    synchronized void clear() {
        requests.clear();
    }
}
