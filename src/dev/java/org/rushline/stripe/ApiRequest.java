package org.rushline.stripe;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A request of Stripe's API that has been let in.
 *
 * @param subject the id in the path, if there is one
 * @param key the idempotency key; null without, and on reads
 * @param id of the request itself
 * @param publishable whether it came with the key that browsers have
 */
record ApiRequest(
        Operation operation,
        String subject,
        Fields fields,
        String key,
        String id,
        boolean publishable) {

    static ApiRequest read(HttpExchange exchange, String id) throws IOException {
        var method = exchange.getRequestMethod();
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var publishable = isPublishable(exchange.getRequestHeaders().getFirst("Authorization"));
        var operation = Operation.of(method, path);
        if (publishable && !operation.forBrowsers()) {
            throw refused("secret_key_required", "A publishable API key is not enough for this.");
        }
        var reads = method.equals("GET");
        return new ApiRequest(
                operation,
                operation.subject(path),
                new Fields(reads ? exchange.getRequestURI().getRawQuery() : body),
                reads ? null : exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                id,
                publishable);
    }

    private static boolean isPublishable(String authorization) {
        var key = authorization == null ? "" : authorization.replaceFirst("(?i)^Bearer ", "");
        if (key.isEmpty()) {
            throw refused(null, "You did not provide an API key (Authorization: Bearer …).");
        }
        if (!key.startsWith("sk_test_") && !key.startsWith("pk_test_")) {
            throw refused(null, "Invalid API key: here they begin with sk_test_ or pk_test_.");
        }
        return key.startsWith("pk_");
    }

    private static ApiError refused(String code, String message) {
        return ApiError.before(401, "invalid_request_error", code, message);
    }

    /** The parts that must not change while the key stays the same. */
    String fingerprint() {
        return operation + " " + subject + " " + fields;
    }
}
