package org.rushline.dev;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Speaks the operator API over HTTP, signed in; bears with a server that is busy or throttles. */
final class OperatorClient {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 4;
    private static final long LONGEST_PAUSE = 30;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI server;
    private final String email;
    private final String password;
    private volatile String token = "";

    OperatorClient(URI server, String email, String password) {
        this.server = server;
        this.email = email;
        this.password = password;
    }

    URI server() {
        return server;
    }

    /**
     * @throws Refused if the server does not know this operator
     */
    void signIn() throws InterruptedException {
        renew(token);
    }

    Answer get(String path) throws InterruptedException {
        return call("GET", path, null);
    }

    /** The answer, also if it is a refusal; a session that has ended is renewed once. */
    Answer post(String path, JsonObject body) throws InterruptedException {
        return call("POST", path, body);
    }

    Answer put(String path, JsonObject body) throws InterruptedException {
        return call("PUT", path, body);
    }

    Answer delete(String path) throws InterruptedException {
        return call("DELETE", path, null);
    }

    private Answer call(String method, String path, JsonObject body) throws InterruptedException {
        var used = token;
        var answer = patiently(method, path, body, used);
        if (answer.status() != 401) {
            return answer;
        }
        renew(used);
        return patiently(method, path, body, token);
    }

    private synchronized void renew(String ended) throws InterruptedException {
        if (!token.equals(ended)) {
            return;
        }
        var who = DemoJson.object().add("email", email).add("password", password).build();
        token = patiently("POST", "/api/sessions", who, "").orRefused().text("token");
    }

    private Answer patiently(String method, String path, JsonObject body, String bearer)
            throws InterruptedException {
        for (var attempt = 1; ; attempt++) {
            var last = attempt == ATTEMPTS;
            try {
                var answer = exchange(method, path, body, bearer);
                if (last || !answer.worthAnotherTry()) {
                    return answer;
                }
                Thread.sleep( // as long as it asks for
                        1000 * Math.min(LONGEST_PAUSE, Math.max(attempt, answer.retryAfter())));
            } catch (IOException e) {
                if (last) {
                    throw new ServerGone(method + " " + path, e);
                }
                Thread.sleep(1000L * attempt);
            }
        }
    }

    private Answer exchange(String method, String path, JsonObject body, String bearer)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(server.resolve(path))
                        .timeout(PATIENCE)
                        .header("Accept", "application/json, application/problem+json")
                        .method(method, DemoJson.publisher(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return Answer.of(http.send(request.build(), BodyHandlers.ofString()));
    }

    /** The server's answer; {@code body} is null where it was not JSON. */
    record Answer(int status, long retryAfter, JsonValue body) {

        private static Answer of(HttpResponse<String> response) {
            var retryAfter = response.headers().firstValue("Retry-After").orElse("");
            return new Answer(
                    response.statusCode(),
                    retryAfter.matches("\\d{1,4}") ? Long.parseLong(retryAfter) : 0,
                    DemoJson.parse(response.body()));
        }

        private boolean worthAnotherTry() {
            return status == 429 || status == 502 || status == 503 || status == 504;
        }

        Answer orRefused() {
            if (status >= 400) {
                throw new Refused(DemoJson.problem(status, body));
            }
            return this;
        }

        /** A member's text, empty if there is none. */
        String text(String member) {
            return body instanceof JsonObject object ? object.getString(member, "") : "";
        }
    }

    /** A refusal of the server; the message is its problem. */
    static final class Refused extends RuntimeException {

        Refused(String problem) {
            super(problem);
        }
    }

    /** The server does not answer any more. */
    static final class ServerGone extends RuntimeException {

        ServerGone(String request, IOException cause) {
            super(request + " got no answer: " + cause, cause);
        }
    }
}
