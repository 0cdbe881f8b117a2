package org.rushline.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The shop's end of the webhooks: takes what is signed, if it is in the mood. */
final class ListeningShop implements AutoCloseable {

    private static final String SECRET = "whsec_of-this-test";

    private final List<Event> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger attempts = new AtomicInteger();
    private final HttpServer server;

    ListeningShop() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::hear);
        server.start();
    }

    void listenTo(SimulatorControl simulator) {
        var address = URI.create("http://localhost:" + server.getAddress().getPort() + "/hook");
        simulator.webhooksTo(SECRET, address);
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var signature = exchange.getRequestHeaders().getFirst("Stripe-Signature");
            attempts.incrementAndGet();
            if (refusals.getAndDecrement() > 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            taken.add(Webhook.constructEvent(body, signature, SECRET));
            exchange.sendResponseHeaders(200, -1);
        } catch (SignatureVerificationException forged) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    void refuse(int times) {
        refusals.set(times);
    }

    int attempts() {
        return attempts.get();
    }

    List<Event> taken() {
        return taken;
    }

    List<String> types() {
        return taken.stream().map(Event::getType).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        ((ExecutorService) server.getExecutor()).shutdownNow();
    }
}
