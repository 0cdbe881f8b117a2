package org.rushline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rushline.sessions.Crowd;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.TestCard;

/** Somebody with an account who wants tickets, by the API and from whichever node. */
public final class Buyer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Http http;

    private Buyer(Http http) {
        this.http = http;
    }

    /** At the test server. Nobody hashes a password: that takes longer than buying. */
    public static Buyer signedIn() {
        try {
            return crowd(1).get(0);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public static Buyer of(Http signedIn) {
        return new Buyer(signedIn);
    }

    /** With a new account, made there. */
    public static Buyer signedIn(URI server) {
        var email = "buyer-" + UUID.randomUUID() + "@test.example";
        var password = "pw " + UUID.randomUUID();
        var account =
                Json.createObjectBuilder()
                        .add("email", email)
                        .add("password", password)
                        .add("name", "Bettina");
        var made = Http.at(server).post("/api/accounts", account.build().toString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return new Buyer(Http.at(server).signedIn(email, password));
    }

    /** Many at once, at the test server. */
    public static List<Buyer> crowd(int people) throws SQLException {
        try (var database = TheDatabase.connect()) {
            return crowd(people, Shipped.address(), database);
        }
    }

    /** Many at once, at a server with this database. */
    public static List<Buyer> crowd(int people, URI server, Connection database)
            throws SQLException {
        return Crowd.of(people, database).stream()
                .map(token -> new Buyer(Http.at(server).withToken(token)))
                .toList();
    }

    /** The same person, asking another node. */
    public Buyer at(URI server) {
        return new Buyer(http.movedTo(server));
    }

    public Http http() {
        return http;
    }

    public HttpResponse<String> reserve(String event, String... tickets) {
        return reserve(event, UUID.randomUUID().toString(), Arrays.asList(tickets));
    }

    public HttpResponse<String> reserve(String event, String key, Collection<String> tickets) {
        var wish =
                Json.createObjectBuilder()
                        .add("ticketIds", Json.createArrayBuilder(List.copyOf(tickets)));
        return reserve(event, key, wish.build());
    }

    public HttpResponse<String> reserve(String event, String key, JsonObject wish) {
        return http.post("/api/bookings/" + event, wish.toString(), "Idempotency-Key", key);
    }

    /** The booking's id. */
    public String reserved(String event, String... tickets) {
        var answer = reserve(event, tickets);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).getString("bookingId");
    }

    public HttpResponse<String> pay(String booking) {
        return http.post("/api/bookings/" + booking + "/payment", "");
    }

    /** The payment intent that may now be paid. */
    public String payable(String booking) {
        var answer = pay(booking);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var secret = Http.json(answer).getString("clientSecret");
        return secret.substring(0, secret.indexOf("_secret"));
    }

    /** Reserves and pays, and waits until it is confirmed. */
    public String bought(String event, String... tickets) {
        var booking = reserved(event, tickets);
        buys(booking);
        return booking;
    }

    /** Pays, and waits until it is confirmed. */
    public void buys(String booking) {
        SimulatorControl.ofTheBuild().pay(payable(booking), TestCard.VISA);
        awaits(booking, "CONFIRMED");
    }

    public HttpResponse<String> release(String booking) {
        return http.delete("/api/bookings/" + booking);
    }

    public JsonObject look(String booking) {
        var answer = http.get("/api/bookings/" + booking);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    /** All of this person's. */
    public JsonArray bookings() {
        var answer = http.get("/api/me/bookings");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }

    public String status(String booking) {
        return look(booking).getString("status");
    }

    public void awaits(String booking, String status) {
        Await.until(PATIENCE, () -> status(booking).equals(status));
    }
}
