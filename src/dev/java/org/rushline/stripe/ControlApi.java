package org.rushline.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The simulator's own interface under /_simulator: what a test, or the demo, wants of it. */
final class ControlApi implements HttpHandler {

    private final Simulation simulation;

    ControlApi(Simulation simulation) {
        this.simulation = simulation;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer;
        try {
            answer = Answer.ok(answer(exchange, Shape.parse(body)));
        } catch (ApiError refusal) {
            answer = refusal.answer();
        } catch (IllegalArgumentException
                | ClassCastException
                | NullPointerException
                | JsonException wrong) {
            answer = Answer.of(400, new Shape().with("error", wrong.getMessage()).build(), false);
        }
        Wire.send(exchange, answer.status(), "application/json", answer.body());
    }

    private JsonObject answer(HttpExchange exchange, JsonObject body) {
        var path = exchange.getRequestURI().getPath().substring("/_simulator/".length());
        var parts = path.split("/", -1);
        if (parts.length == 3) {
            return tell(parts[0] + "/" + parts[2], parts[1], body);
        }
        return switch (exchange.getRequestMethod() + " " + path) {
            case "PUT behaviour" -> behave(body);
            case "DELETE behaviour" -> done(simulation.behaviour::reset);
            case "GET behaviour" -> simulation.behaviour.json();
            case "PUT webhook-endpoint" -> listen(body);
            case "POST forget-keys" -> done(simulation.keys::forget);
            case "POST reset" -> done(simulation::reset);
            case "GET ledger" -> simulation.ledger.json();
            case "GET requests" -> new Shape().with("requests", simulation.log.json()).build();
            default -> throw new IllegalArgumentException("no such control: " + path);
        };
    }

    /** Something that happens to one payment, refund or event. */
    private JsonObject tell(String what, String id, JsonObject body) {
        return switch (what) {
            case "payment_intents/pay" -> simulation.intents.pay(id, card(body));
            case "payment_intents/authenticate" -> simulation.intents.answerBank(id, well(body));
            case "payment_intents/finish" -> simulation.intents.finish(id, well(body));
            case "payment_intents/cancel" -> simulation.intents.cancelByHand(id);
            case "payment_intents/events" ->
                    new Shape().with("events", simulation.events.about(id)).build();
            case "payment_intents/dispute" -> simulation.disputes.open(id, amount(body));
            case "disputes/end" -> simulation.disputes.end(id, well(body));
            case "refunds/succeed" -> simulation.refunds.end(id, true);
            case "refunds/fail" -> simulation.refunds.end(id, false);
            case "events/resend" -> done(() -> simulation.webhooks.resend(id));
            default -> throw new IllegalArgumentException("no such control: " + what);
        };
    }

    private static Optional<Long> amount(JsonObject body) {
        return Optional.ofNullable(body.getJsonNumber("amount")).map(JsonNumber::longValue);
    }

    private static TestCard card(JsonObject body) {
        var number = body.getString("card");
        return TestCard.withNumber(number)
                .orElseThrow(() -> new IllegalArgumentException("no test card " + number));
    }

    private static boolean well(JsonObject body) {
        return switch (body.getString("outcome")) {
            case "succeeded" -> true;
            case "failed" -> false;
            default -> throw new IllegalArgumentException("outcome: succeeded or failed");
        };
    }

    private JsonObject behave(JsonObject body) {
        simulation.behaviour.change(body);
        return simulation.behaviour.json();
    }

    /** One address, or those of all nodes. */
    private JsonObject listen(JsonObject body) {
        List<URI> urls =
                body.containsKey("urls")
                        ? body.getJsonArray("urls").getValuesAs(JsonString.class).stream()
                                .map(url -> URI.create(url.getString()))
                                .toList()
                        : List.of(URI.create(body.getString("url")));
        var endpoint = new WebhookEndpoint(urls, body.getString("secret"));
        return done(() -> simulation.webhooks.to(endpoint));
    }

    private static JsonObject done(Runnable work) {
        work.run();
        return new Shape().build();
    }
}
