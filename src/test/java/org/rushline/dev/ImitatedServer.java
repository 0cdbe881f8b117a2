package org.rushline.dev;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.rushline.dev.ImitatedCatalogue.Reply;

/** A server as the loader knows it: sessions, a catalogue, and faults on demand. */
final class ImitatedServer implements AutoCloseable {

    static final String PASSWORD = "rushline-demo";

    static {
        // Otherwise every answer waits 40 ms for the client's acknowledgement of its header.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(5);
    private final ImitatedCatalogue catalogue = new ImitatedCatalogue();
    private int sessions;
    private int requestsLeftInSession = Integer.MAX_VALUE;
    private int breaksAfter = Integer.MAX_VALUE;
    private int throttled;

    ImitatedServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.createContext("/", this::answer);
        http.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    void endsFirstSessionAfter(int requests) {
        requestsLeftInSession = requests;
    }

    /** With that many events it breaks every connection, until {@link #recover}. */
    void breaksAfter(int events) {
        breaksAfter = events;
    }

    void throttlesOnce() {
        throttled = 1;
    }

    synchronized void recover() {
        breaksAfter = Integer.MAX_VALUE;
    }

    synchronized int sessions() {
        return sessions;
    }

    synchronized <T> T ask(Function<ImitatedCatalogue, T> question) {
        return question.apply(catalogue);
    }

    synchronized void refuses(String reference) {
        catalogue.refuse(reference);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var said = DemoJson.parse(body) instanceof JsonObject object ? object : null;
            var reply = decide(exchange, said);
            if (reply != null) {
                send(reply, exchange);
            }
        }
    }

    private synchronized Reply decide(HttpExchange exchange, JsonObject body) {
        if (catalogue.events() >= breaksAfter) {
            return null;
        }
        var path = exchange.getRequestURI().getPath();
        return switch (path) {
            case "/health/ready" -> Reply.of(200);
            case "/api/sessions" -> signIn(body);
            case "/api/accounts" -> Reply.of(201);
            default -> operate(exchange, path, body);
        };
    }

    private Reply operate(HttpExchange exchange, String path, JsonObject body) {
        var bearer = exchange.getRequestHeaders().getFirst("Authorization");
        if (!("Bearer token-" + sessions).equals(bearer) || requestsLeftInSession-- <= 0) {
            return Reply.problem(401, "sign-in-needed", "");
        }
        if (throttled-- > 0) {
            exchange.getResponseHeaders().add("Retry-After", "1");
            return Reply.problem(429, "too-many-requests", "");
        }
        return catalogue.operate(exchange.getRequestMethod(), path.split("/"), body);
    }

    private Reply signIn(JsonObject body) {
        if (!body.getString("password").equals(PASSWORD)) {
            return Reply.problem(401, "wrong-credentials", "");
        }
        requestsLeftInSession = sessions == 0 ? requestsLeftInSession : Integer.MAX_VALUE;
        sessions++;
        return Reply.json(200, DemoJson.object().add("token", "token-" + sessions).build());
    }

    private static void send(Reply reply, HttpExchange exchange) throws IOException {
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
