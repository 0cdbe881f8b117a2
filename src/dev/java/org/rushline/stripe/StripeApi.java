package org.rushline.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;

/** Takes every request: admits it, counts it, fails it, recognises its key, answers it. */
final class StripeApi implements HttpHandler {

    private final Calls calls;
    private final Behaviour behaviour;
    private final RateLimits limits;
    private final IdempotencyKeys keys;
    private final RequestLog log;
    private final Later later;
    private final Wire wire;

    StripeApi(
            Calls calls,
            Behaviour behaviour,
            IdempotencyKeys keys,
            RequestLog log,
            Later later,
            Wire wire) {
        this.calls = calls;
        this.behaviour = behaviour;
        this.limits = new RateLimits(behaviour);
        this.keys = keys;
        this.log = log;
        this.later = later;
        this.wire = wire;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (behaviour.outage()) {
            Wire.drop(exchange);
            return;
        }
        letBrowsersIn(exchange);
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            Wire.send(exchange, 204, "text/plain", new byte[0]);
            return;
        }
        var id = Ids.next("req_");
        try {
            serve(ApiRequest.read(exchange, id), exchange);
        } catch (ApiError refusal) {
            wire.send(exchange, id, refusal.answer(), null);
        }
    }

    private static void letBrowsersIn(HttpExchange exchange) {
        var headers = exchange.getResponseHeaders();
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Allow-Methods", "GET, POST");
        headers.set("Access-Control-Allow-Headers", "Authorization, Content-Type, Stripe-Version");
        headers.set("Access-Control-Max-Age", "300");
    }

    private void serve(ApiRequest request, HttpExchange exchange) {
        log.add(request);
        limits.count(request.operation());
        var planned = behaviour.nextFailure(request.operation());
        var failure = planned.map(PlannedFailure::failure).orElse(null);
        if (failure == Failure.TOO_MANY) {
            throw RateLimits.exceeded();
        }
        if (failure == Failure.FORBIDDEN) {
            throw ApiError.before(
                    401, "invalid_request_error", "api_key_expired", "Expired API key, as asked.");
        }
        if (failure == Failure.DROP) {
            Wire.drop(exchange);
        } else if (failure == Failure.TIMEOUT) {
            wire.hang(exchange);
        } else if (failure == Failure.LATE) {
            wire.hang(exchange);
            later.run(planned.get().afterMs(), () -> arriveLate(request));
        } else {
            serve(request, Optional.ofNullable(failure), exchange);
        }
    }

    private void arriveLate(ApiRequest request) {
        log.add(request);
        if (keys.begin(request).isEmpty()) {
            keys.end(request, answer(request, Optional.empty()));
        }
    }

    private void serve(ApiRequest request, Optional<Failure> failure, HttpExchange exchange) {
        var earlier = keys.begin(request);
        if (earlier.isPresent()) {
            wire.send(exchange, request.id(), earlier.get().answer(), earlier.get().requestId());
            return;
        }
        var answer = answer(request, failure);
        var delay = behaviour.delayMs(request.operation());
        if (delay > 0) {
            later.run(delay, () -> end(request, answer, failure, exchange));
        } else {
            end(request, answer, failure, exchange);
        }
    }

    private Answer answer(ApiRequest request, Optional<Failure> failure) {
        try {
            if (failure.filter(Failure.BROKEN::equals).isPresent()) {
                throw ApiError.broken();
            }
            if (failure.filter(Failure.REFUSED::equals).isPresent()) {
                throw ApiError.notNow("balance_insufficient", "Refused, as asked.", null);
            }
            var answer = Answer.ok(calls.make(request));
            return failure.filter(Failure.DONE_THEN_BROKEN::equals).isPresent()
                    ? ApiError.broken().answer()
                    : answer;
        } catch (ApiError refusal) {
            return refusal.answer();
        }
    }

    private void end(
            ApiRequest request, Answer answer, Optional<Failure> failure, HttpExchange exchange) {
        keys.end(request, answer);
        if (failure.filter(Failure.DONE_THEN_DROP::equals).isPresent()) {
            Wire.drop(exchange);
        } else if (failure.filter(Failure.DONE_THEN_TIMEOUT::equals).isPresent()) {
            wire.hang(exchange);
        } else {
            wire.send(exchange, request.id(), answer, null);
        }
    }
}
