package org.rushline.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.rushline.bench.Wire.Answer;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.TestCard;

/**
 * Buyers who come until there is nothing left, some at a time: best available, two together, then
 * the single seats; each pays at once.
 */
final class Rush {

    /** Orders of one buyer: eight tickets. */
    static final int ORDERS = 4;

    /** In all: more, and something is wrong. */
    private static final int MOST_WAITS = 1000;

    private final List<URI> nodes;
    private final SimulatorControl stripe;
    private final String event;
    private final List<String> tiers;
    private final List<String> crowd;
    private final AtomicInteger orders = new AtomicInteger();
    private final AtomicInteger waits = new AtomicInteger();

    Rush(
            List<URI> nodes,
            SimulatorControl stripe,
            String event,
            List<String> tiers,
            List<String> crowd) {
        this.nodes = nodes;
        this.stripe = stripe;
        this.event = event;
        this.tiers = tiers;
        this.crowd = crowd;
    }

    /**
     * Returns when nobody can get a ticket any more.
     *
     * @return how often somebody was asked to come again in a few seconds, and did
     */
    int run() throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(Setting.CLIENTS);
        try {
            var clients = new ArrayList<Callable<Void>>();
            for (int i = 0; i < Setting.CLIENTS; i++) {
                var node = nodes.get(i % nodes.size());
                var wanted = new ArrayList<>(tiers);
                Collections.rotate(wanted, i);
                clients.add(() -> buyAt(node, wanted));
            }
            for (var client : threads.invokeAll(clients)) {
                client.get();
            }
            return waits.get();
        } finally {
            threads.shutdownNow();
        }
    }

    private Void buyAt(URI node, List<String> wanted) throws IOException, InterruptedException {
        try (var wire = new Wire(node)) {
            for (var tier : wanted) {
                for (var quantity = 2; quantity > 0; ) {
                    quantity -= bought(wire, tier, quantity) ? 0 : 1;
                }
            }
        }
        return null;
    }

    /** False if there are not so many. */
    private boolean bought(Wire wire, String tier, int quantity)
            throws IOException, InterruptedException {
        var order = orders.getAndIncrement();
        var token = "Bearer " + crowd.get(order / ORDERS);
        var wish =
                "{\"bestAvailable\":{\"tier\":\"%s\",\"quantity\":%d}}".formatted(tier, quantity);
        var booking = post(wire, "/api/bookings/" + event, wish, token);
        if (booking.status() == 409) {
            return false;
        }
        var id = json(booking, 201).getString("bookingId");
        var payment = json(post(wire, "/api/bookings/" + id + "/payment", "", token), 200);
        var secret = payment.getString("clientSecret");
        stripe.pay(secret.substring(0, secret.indexOf("_secret")), TestCard.VISA);
        return true;
    }

    private Answer post(Wire wire, String path, String body, String token)
            throws IOException, InterruptedException {
        var request =
                Wire.post(
                        path,
                        body,
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        token,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        var answer = wire.send(request);
        while (answer.status() == 503 && waits.incrementAndGet() < MOST_WAITS) {
            Thread.sleep(1000);
            answer = wire.send(request);
        }
        return answer;
    }

    private static JsonObject json(Answer answer, int expected) {
        if (answer.status() != expected) {
            throw new IllegalStateException(answer.toString());
        }
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
