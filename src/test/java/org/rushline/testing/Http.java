package org.rushline.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A client of a running server: short requests, JSON in and out, an optional bearer token. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Http operator;

    private final URI server;
    private final String token;
    private final Duration patience;

    private Http(URI server, String token, Duration patience) {
        this.server = server;
        this.token = token;
        this.patience = patience;
    }

    public static Http anonymous() {
        return at(Shipped.address());
    }

    /** Anonymous, at a server of the test's own. */
    public static Http at(URI server) {
        return new Http(server, null, Duration.ofSeconds(60));
    }

    /** The same, and gives up sooner or later. */
    public Http within(Duration limit) {
        return new Http(server, token, limit);
    }

    /** Signed in as the operator that the test server makes at its start. */
    public static synchronized Http operator() {
        if (operator == null || operator.get("/api/me").statusCode() != 200) {
            operator = anonymous().asOperator();
        }
        return operator;
    }

    public Http asOperator() {
        return signedIn("operator@test.example", "the-keeper-of-the-tests");
    }

    public Http signedIn(String email, String password) {
        var asked =
                Json.createObjectBuilder().add("email", email).add("password", password).build();
        var answer = post("/api/sessions", asked.toString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(email + " cannot sign in: " + answer.body());
        }
        return new Http(server, json(answer).getString("token"), patience);
    }

    /** For requests that this client would not send. */
    public String token() {
        return token;
    }

    /** As whoever has this bearer token. */
    public Http withToken(String bearer) {
        return new Http(server, bearer, patience);
    }

    /** The same person in the same session, at another server. */
    public Http movedTo(URI other) {
        return new Http(other, token, patience);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET(), "");
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                body);
    }

    /** To send JSON bit by bit. */
    public HttpURLConnection slowPost(String path) throws IOException {
        var connection = (HttpURLConnection) server.resolve(path).toURL().openConnection();
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(0);
        connection.setReadTimeout((int) patience.toMillis());
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty("Authorization", "Bearer " + token);
        return connection;
    }

    public HttpResponse<String> put(String path, String body, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)),
                body);
    }

    public HttpResponse<String> delete(String path, String... headers) {
        return send(request(path, headers).DELETE(), "");
    }

    public static JsonObject json(HttpResponse<String> response) {
        try (var reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(server.resolve(path)).timeout(patience);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String body) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            ApiContract.check(answer, body);
            return answer;
        } catch (IOException e) {
            throw new NoAnswer(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Nobody listens, the connection broke, or it took too long: the request may have counted. */
    public static final class NoAnswer extends AssertionError {
        NoAnswer(IOException cause) {
            super(cause);
        }
    }
}
