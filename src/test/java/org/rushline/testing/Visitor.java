package org.rushline.testing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A browser without a screen: keeps the session cookie and says where it comes from. */
public final class Visitor {

    public static final String COOKIE = "rushline";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String email;
    private final String password;
    private String cookie;
    private String origin = origin();

    /** Has an account, and is not signed in yet. */
    public static Visitor signedUp() {
        var visitor = new Visitor();
        visitor.signUp(visitor.password);
        return visitor;
    }

    public static Visitor signedIn() {
        var visitor = signedUp();
        visitor.signIn();
        return visitor;
    }

    /** Signed in, but nobody knows the password: hashing one takes longer than most tests. */
    public static Visitor oneOfMany() {
        return new Visitor().withToken(Buyer.signedIn().http().token());
    }

    /** The same person on another device, signed in there too. */
    public Visitor onAnotherDevice() {
        var other = elsewhere();
        other.signIn();
        return other;
    }

    /** Somebody who knows the same address and password, and is not signed in yet. */
    public Visitor elsewhere() {
        return new Visitor(email, password);
    }

    public Visitor() {
        this("visitor-" + UUID.randomUUID() + "@test.example", "pw " + UUID.randomUUID());
    }

    private Visitor(String email, String password) {
        this.email = email;
        this.password = password;
    }

    public HttpResponse<String> signUp(String withPassword) {
        var body =
                Json.createObjectBuilder()
                        .add("email", email)
                        .add("password", withPassword)
                        .add("name", "Annette");
        return post("/api/accounts", body.build());
    }

    public HttpResponse<String> signIn() {
        return signIn(password);
    }

    public HttpResponse<String> signIn(String withPassword) {
        var body = Json.createObjectBuilder().add("email", email).add("password", withPassword);
        return post("/api/sessions", body.build());
    }

    public HttpResponse<String> changePassword(String current, String next) {
        var body = Json.createObjectBuilder().add("current", current).add("next", next).build();
        return post("/api/me/password", body);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, JsonObject body) {
        return post(path, "application/json", BodyPublishers.ofString(body.toString()));
    }

    public HttpResponse<String> post(String path, String type, BodyPublisher body) {
        return send(request(path).header("Content-Type", type).POST(body));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    /**
     * Fills in a form of a page and sends it.
     *
     * @param form its id
     * @param button its id
     * @param fields a name and a value in turn
     */
    public HttpResponse<String> fillIn(String page, String form, String button, String... fields) {
        var body =
                new StringBuilder("jakarta.faces.ViewState=stateless&%s_SUBMIT=1".formatted(form));
        body.append('&').append(button).append("=go");
        for (int i = 0; i < fields.length; i += 2) {
            var value = URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8);
            body.append('&').append(fields[i]).append('=').append(value);
        }
        var type = "application/x-www-form-urlencoded";
        return post(page, type, BodyPublishers.ofString(body.toString()));
    }

    /** Any method, from anywhere: what only somebody with bad intentions sends. */
    public HttpResponse<String> send(
            String method, String path, BodyPublisher body, String... headers) {
        var request = request(path).method(method, body);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public boolean isSignedIn() {
        return get("/api/me").statusCode() == 200;
    }

    public String email() {
        return email;
    }

    public String password() {
        return password;
    }

    /** The token in the cookie, or null. */
    public String token() {
        return cookie;
    }

    public Visitor withToken(String token) {
        cookie = token;
        return this;
    }

    /** On a page of this site; null: a browser that does not say. */
    public Visitor comingFrom(String site) {
        origin = site;
        return this;
    }

    public static String origin() {
        return Shipped.address().toString();
    }

    private HttpRequest.Builder request(String path) {
        var address = URI.create(Shipped.address() + path); // unchanged: tests try odd spellings
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
        if (cookie != null) {
            request.header("Cookie", COOKIE + "=" + cookie);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            sessionCookie(response)
                    .ifPresent(set -> cookie = set.getMaxAge() == 0 ? null : set.getValue());
            return response;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The session cookie that this answer sets or clears. */
    public static Optional<HttpCookie> sessionCookie(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .flatMap(line -> HttpCookie.parse(line).stream())
                .filter(set -> set.getName().equals(COOKIE))
                .findFirst();
    }
}
