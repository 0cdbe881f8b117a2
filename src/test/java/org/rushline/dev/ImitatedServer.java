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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The operator API as the loader knows it, in memory. It can be told to fail. */
final class ImitatedServer implements AutoCloseable {

    static final String PASSWORD = "rushline-demo";

    static {
        // Otherwise every answer waits 40 ms for the client's acknowledgement of its header.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(5);
    private final Map<String, String> idsByReference = new LinkedHashMap<>();
    private final Map<String, JsonObject> bodies = new LinkedHashMap<>();
    private final Map<String, String> statuses = new LinkedHashMap<>();
    private final Map<String, List<JsonObject>> plans = new LinkedHashMap<>();
    private final List<String> doubts = new ArrayList<>();
    private int sessions;
    private int requestsLeftInSession = Integer.MAX_VALUE;
    private int eventsUntilFailure = Integer.MAX_VALUE;
    private int throttled;
    private String refused = "";

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

    ImitatedServer endsSessionsAfter(int requests) {
        requestsLeftInSession = requests;
        return this;
    }

    /** From then on it breaks every connection, until {@link #recover}. */
    ImitatedServer failsAfter(int events) {
        eventsUntilFailure = events;
        return this;
    }

    ImitatedServer refuses(String reference) {
        refused = reference;
        return this;
    }

    ImitatedServer throttlesOnce() {
        throttled = 1;
        return this;
    }

    synchronized void recover() {
        eventsUntilFailure = Integer.MAX_VALUE;
        refused = "";
    }

    synchronized Map<String, Integer> eventsByStatus() {
        var counts = new LinkedHashMap<String, Integer>();
        statuses.values().forEach(status -> counts.merge(status, 1, Integer::sum));
        return counts;
    }

    synchronized int plans() {
        return plans.values().stream().mapToInt(List::size).sum();
    }

    synchronized JsonObject byReference(String reference) {
        return bodies.get(idsByReference.get(reference));
    }

    synchronized JsonObject planOf(String reference) {
        return plans.get(idsByReference.get(reference)).get(0);
    }

    /** What the loader should not have done. */
    synchronized List<String> doubts() {
        return List.copyOf(doubts);
    }

    synchronized int sessions() {
        return sessions;
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
                reply.send(exchange);
            }
        }
    }

    private synchronized Reply decide(HttpExchange exchange, JsonObject body) {
        var path = exchange.getRequestURI().getPath();
        if (eventsUntilFailure <= 0) {
            return null;
        }
        if (path.equals("/health/ready")) {
            return Reply.of(200);
        }
        if (path.equals("/api/sessions")) {
            return signIn(body);
        }
        if (path.equals("/api/accounts")) {
            return body.getString("email").equals("buyer@demo.example")
                    ? Reply.of(201)
                    : Reply.of(400);
        }
        var bearer = exchange.getRequestHeaders().getFirst("Authorization");
        if (!("Bearer token-" + sessions).equals(bearer) || requestsLeftInSession-- <= 0) {
            return Reply.problem(401, "sign-in-needed", "");
        }
        if (throttled-- > 0) {
            exchange.getResponseHeaders().add("Retry-After", "1");
            return Reply.problem(429, "too-many-requests", "");
        }
        return operate(exchange.getRequestMethod(), path.split("/"), body);
    }

    private Reply signIn(JsonObject body) {
        if (!body.getString("password").equals(PASSWORD)) {
            return Reply.problem(401, "sign-in-failed", "");
        }
        requestsLeftInSession = sessions == 0 ? requestsLeftInSession : Integer.MAX_VALUE;
        sessions++;
        return Reply.json(200, DemoJson.object().add("token", "token-" + sessions).build());
    }

    /** Path: "", "api", "operator", kind, id, what. */
    private Reply operate(String method, String[] path, JsonObject body) {
        var what = path.length > 5 ? path[5] : "";
        if (what.equals("seatplans")) {
            return method.equals("GET") ? plansOf(path[4]) : draw(path[4], body);
        }
        if (!what.isEmpty()) {
            return method.equals("GET") ? publication(path[4]) : move(path[4], what);
        }
        return method.equals("GET") ? event(path[4]) : add(path[3], body);
    }

    private Reply add(String kind, JsonObject body) {
        var reference = body.getString("reference");
        if (reference.equals(refused)) {
            return Reply.problem(400, "invalid-fields", "");
        }
        var known = idsByReference.get(reference);
        if (known != null) {
            return Reply.problem(409, "reference-taken", known);
        }
        var id = kind + "_" + idsByReference.size();
        idsByReference.put(reference, id);
        bodies.put(id, body);
        if (kind.equals("events")) {
            eventsUntilFailure--;
            statuses.put(id, "DRAFT");
            doubtful(!bodies.containsKey(body.getString("venueId")), "unknown venue of " + id);
        }
        return Reply.json(201, DemoJson.object().add("id", id).build());
    }

    private Reply plansOf(String venueId) {
        var list = DemoJson.array();
        plans.getOrDefault(venueId, List.of()).forEach(list::add);
        return Reply.json(200, list.build());
    }

    private Reply draw(String venueId, JsonObject body) {
        var categories =
                DemoJson.array()
                        .add(DemoJson.object().add("name", "Best").add("colour", "#aa0000"))
                        .add(DemoJson.object().add("name", "Good").add("colour", "#00aa00"));
        var plan =
                DemoJson.object()
                        .add("id", "plan_" + venueId)
                        .add("name", body.getString("name"))
                        .add("places", body.getInt("capacity"))
                        .add("categories", categories)
                        .build();
        plans.computeIfAbsent(venueId, id -> new ArrayList<>()).add(plan);
        return Reply.json(201, plan);
    }

    private Reply event(String id) {
        return Reply.json(
                200, DemoJson.object().add("id", id).add("status", statuses.get(id)).build());
    }

    private Reply move(String id, String what) {
        var announces = what.equals("announcement");
        var from = announces ? "DRAFT" : "ANNOUNCED";
        doubtful(!statuses.get(id).equals(from), id + " " + what + " from " + statuses.get(id));
        statuses.put(id, announces ? "ANNOUNCED" : "ON_SALE");
        return Reply.of(announces ? 200 : 202);
    }

    private Reply publication(String id) {
        var done = DemoJson.object().add("state", "DONE").add("done", 10).add("total", 10);
        doubtful(!statuses.get(id).equals("ON_SALE"), id + " was not published");
        return Reply.json(200, done.build());
    }

    private void doubtful(boolean wrong, String what) {
        if (wrong) {
            doubts.add(what);
        }
    }

    private record Reply(int status, String body) {

        static Reply of(int status) {
            return new Reply(status, "");
        }

        static Reply json(int status, jakarta.json.JsonStructure body) {
            return new Reply(status, body.toString());
        }

        static Reply problem(int status, String slug, String id) {
            var problem =
                    DemoJson.object()
                            .add("type", "https://rushline.org/problems/" + slug)
                            .add("title", slug)
                            .add("status", status);
            return json(status, (id.isEmpty() ? problem : problem.add("id", id)).build());
        }

        void send(HttpExchange exchange) throws IOException {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
