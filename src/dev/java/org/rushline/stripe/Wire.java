package org.rushline.stripe;

import com.stripe.Stripe;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sends an answer to the client, or loses it. */
final class Wire {

    private final Set<HttpExchange> hanging = ConcurrentHashMap.newKeySet();

    /**
     * @param replayOf the request that got this answer first; null if it is a new one
     */
    void send(HttpExchange exchange, String requestId, Answer answer, String replayOf) {
        var headers = exchange.getResponseHeaders();
        headers.set("Request-Id", requestId);
        headers.set("Stripe-Version", Stripe.API_VERSION);
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key != null) {
            headers.set("Idempotency-Key", key);
            headers.set("Original-Request", replayOf == null ? requestId : replayOf);
        }
        if (replayOf != null) {
            headers.set("Idempotent-Replayed", "true");
        }
        if (answer.status() == 500 && key != null) {
            headers.set("Stripe-Should-Retry", "false");
        }
        send(exchange, answer.status(), "application/json", answer.body());
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void hang(HttpExchange exchange) {
        hanging.add(exchange);
    }

    static void drop(HttpExchange exchange) {
        exchange.close();
    }

    void dropHanging() {
        hanging.forEach(HttpExchange::close);
        hanging.clear();
    }
}
