package org.rushline.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A client of the running server: short calls, JSON in and out, an optional bearer token. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Http operator;

    private final String token;

    private Http(String token) {
        this.token = token;
    }

    public static Http anonymous() {
        return new Http(null);
    }

    /** Signed in as the operator that the test server makes at its start. */
    public static synchronized Http operator() {
        if (operator == null || operator.get("/api/me").statusCode() != 200) {
            operator = signedIn("operator@test.example", "the-keeper-of-the-tests");
        }
        return operator;
    }

    public static Http signedIn(String email, String password) {
        var asked =
                Json.createObjectBuilder().add("email", email).add("password", password).build();
        var answer = anonymous().post("/api/sessions", asked.toString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(email + " cannot sign in: " + answer.body());
        }
        return new Http(json(answer).getString("token"));
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> put(String path, String body, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    public static JsonObject json(HttpResponse<String> response) {
        try (var reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request =
                HttpRequest.newBuilder(Shipped.address().resolve(path))
                        .timeout(Duration.ofSeconds(60));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
