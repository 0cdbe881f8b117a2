package org.rushline.stripe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the first answer of each key, whatever it was, until the key is forgotten. */
final class IdempotencyKeys {

    /** Stripe forgets by age; here the oldest go when memory would. */
    private static final int KEPT = 200_000;

    private static final int LONGEST = 255;

    private final Map<String, Use> uses =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Use> eldest) {
                    return size() > KEPT;
                }
            };

    /**
     * @param requestId of the request that came first
     * @param answer null as long as that one goes on
     */
    record Use(String fingerprint, String requestId, Answer answer) {}

    /** The first use of this request's key; empty if this is it, or if it has no key. */
    synchronized Optional<Use> begin(ApiRequest request) {
        if (request.key() == null) {
            return Optional.empty();
        }
        if (request.key().length() > LONGEST) {
            throw ApiError.parameter(null, "Idempotency-Key", "The key is too long.");
        }
        var use = uses.get(request.key());
        if (use == null) {
            uses.put(request.key(), new Use(request.fingerprint(), request.id(), null));
            return Optional.empty();
        }
        if (!use.fingerprint().equals(request.fingerprint())) {
            throw ApiError.before(
                    400,
                    "idempotency_error",
                    null,
                    "This idempotency key was first used with another call or other parameters.");
        }
        if (use.answer() == null) {
            throw ApiError.before(
                    409,
                    "invalid_request_error",
                    "idempotency_key_in_use",
                    "Another request with this idempotency key is in progress.");
        }
        return Optional.of(use);
    }

    synchronized void end(ApiRequest request, Answer answer) {
        if (request.key() == null) {
            return;
        }
        if (answer.remembered()) {
            uses.put(request.key(), new Use(request.fingerprint(), request.id(), answer));
        } else {
            uses.remove(request.key());
        }
    }

    /** Forgets all keys, as after a day. */
    synchronized void forget() {
        uses.values().removeIf(use -> use.answer() != null);
    }
}
