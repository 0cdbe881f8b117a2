package org.rushline.stripe;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Counts requests of each operation in the current second. */
final class RateLimits {

    private final Behaviour behaviour;
    private final Map<Operation, Window> windows = new EnumMap<>(Operation.class);

    RateLimits(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    private record Window(long second, int calls) {}

    void count(Operation operation) {
        var limit = behaviour.limit(operation);
        if (limit > 0 && calls(operation) > limit) {
            throw exceeded();
        }
    }

    private synchronized int calls(Operation operation) {
        var second = Instant.now().getEpochSecond();
        var window = windows.get(operation);
        var calls = window != null && window.second() == second ? window.calls() + 1 : 1;
        windows.put(operation, new Window(second, calls));
        return calls;
    }

    static ApiError exceeded() {
        return ApiError.before(
                429, "invalid_request_error", "rate_limit", "Too many requests. Slow down.");
    }
}
