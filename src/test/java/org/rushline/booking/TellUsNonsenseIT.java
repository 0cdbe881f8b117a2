package org.rushline.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.testing.Refusal.assertRefused;

import com.stripe.exception.StripeException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.platform.id.BookingId;
import org.rushline.stripe.SimulatorControl;
import org.rushline.stripe.TestCard;
import org.rushline.stripe.WebhookMode;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.CalmStripe;
import org.rushline.testing.Http;
import org.rushline.testing.SharedEvening;
import org.rushline.testing.Shipped;

/** Anything that arrives at the webhook is refused, or kept and looked up, and never lost. */
@ArquillianTest
@ExtendWith(CalmStripe.class)
class TellUsNonsenseIT {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String UNCLEAR = "EVENT_UNCLEAR";

    /** All that we read of an event; with a strange id it would be another event. */
    private static final List<String> PARTS =
            List.of(
                    "/api_version",
                    "/type",
                    "/livemode",
                    "/data",
                    "/data/object",
                    "/data/object/id",
                    "/data/object/object",
                    "/data/object/status",
                    "/data/object/amount_received",
                    "/data/object/currency",
                    "/data/object/livemode",
                    "/data/object/metadata");

    private static final List<JsonValue> STRANGE =
            List.of(
                    Json.createValue("x".repeat(300)),
                    Json.createValue(""),
                    Json.createArrayBuilder().add(1.5).build());

    private final SimulatorControl stripe = SimulatorControl.ofTheBuild();
    private final BehindTheScenes scenes = new BehindTheScenes();

    @AfterEach
    void leaveNothing() {
        Stream.of(UNCLEAR, "PAYMENT_UNKNOWN").forEach(TellUsNonsenseIT::clear);
    }

    private static void clear(String kind) {
        for (var left = OnTheList.ofKind(kind); !left.isEmpty(); left = OnTheList.ofKind(kind)) {
            left.forEach(entry -> OnTheList.dealWith(entry, "It was a test."));
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "t,v1",
                "t",
                "v1",
                ",",
                "=",
                "==,==",
                "t=,v1=",
                "t=1",
                "v1=00",
                "t=1,v1",
                "t=x,v1=00",
                "t=-1,v1=00",
                "t=99999999999999999999,v1=00",
                "t=1e9,v1=00",
                "t=1=2,v1=3=4"
            })
    void a_signature_that_is_none_is_refused(String signature) {
        var answer =
                signature == null
                        ? Http.anonymous().post("/api/webhooks/stripe", "{}")
                        : Http.anonymous()
                                .post("/api/webhooks/stripe", "{}", "Stripe-Signature", signature);
        assertRefused(answer, 400, "not-valid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 100\r\n\r\n{\"id\":",
                "Transfer-Encoding: chunked\r\n\r\n10\r\n{\"id\"",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-5\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}\r\n0\r\n\r\n"
            })
    void a_body_that_breaks_or_ends_is_refused(String rest) throws IOException {
        assertThat(raw("Stripe-Signature: t=1,v1=00\r\n" + rest)).doesNotContain(" 500 ", " 200 ");
    }

    /** The server's answer; empty if it closes the connection. */
    private static String raw(String headersAndBody) throws IOException {
        var server = Shipped.address();
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            var head =
                    "POST /api/webhooks/stripe HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n";
            socket.getOutputStream()
                    .write((head + headersAndBody).getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readNBytes(40), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "no json", "{}", "{\"id\":null,\"type\":7,\"data\":[]}"})
    void what_stripe_has_signed_and_nobody_can_read_waits_for_a_person(String payload) {
        var before = OnTheList.ofKind(UNCLEAR).size();
        assertThat(Webhook.post(payload, Webhook.sign(payload))).isEqualTo(200);
        assertThat(Webhook.post(payload, Webhook.sign(payload))).isEqualTo(200);
        var entries = OnTheList.ofKind(UNCLEAR);
        assertThat(entries).hasSize(before + 1);
        var entry = entries.get(before);
        assertThat(entry.getString("what")).isNotBlank();
        assertThat(OnTheList.dealWith(entry, "Nothing of ours.").statusCode()).isEqualTo(204);
        assertThat(scenes.isApplied(entry.getString("stripeId"))).isTrue();
        assertRefused(OnTheList.dealWith(entry, "Again."), 409, "dealt-with");
    }

    @Test
    void what_even_stripe_does_not_know_waits_for_a_person() {
        var id = "evt_" + UUID.randomUUID();
        var payload = "{\"id\":\"%s\",\"object\":\"v2.core.event\"}".formatted(id);
        assertThat(Webhook.post(payload, Webhook.sign(payload))).isEqualTo(200);
        Await.until(SOON, () -> !OnTheList.about(id).isEmpty());
        assertThat(OnTheList.about(id).get(0).getString("detail")).contains(id);
    }

    @Test
    void an_event_that_is_none_of_ours_is_taken_and_forgotten() {
        var payload =
                "{\"id\":\"evt_%s\",\"type\":\"balance.available\",\"livemode\":false,\"data\":{\"object\":{\"id\":\"x\"}}}"
                        .formatted(UUID.randomUUID());
        assertThat(Webhook.post(payload, Webhook.sign(payload))).isEqualTo(200);
    }

    /** A payment that succeeded, told in each of these ways. */
    @Test
    void of_an_event_with_any_part_missing_or_strange_stripe_is_asked()
            throws StripeException, SQLException {
        stripe.webhooks(WebhookMode.NEVER);
        int ways = 1 + PARTS.size() * (1 + STRANGE.size());
        var evening = SharedEvening.get(ways);
        var buyers = new ArrayDeque<>(Buyer.crowd(ways));
        var untold = new ArrayList<String>();
        for (int way = 0; !buyers.isEmpty(); way++) {
            var event = succeeded(buyers.remove(), evening);
            var told = ways(event).get(way);
            var payload = told.toString();
            assertThat(Webhook.post(payload, Webhook.sign(payload))).as(payload).isEqualTo(200);
            untold.add(event.getString("id"));
        }
        Await.until(
                SOON,
                () -> {
                    untold.removeIf(scenes::isApplied);
                    return untold.isEmpty();
                });
    }

    /** A payment of an unknown booking: we believe what Stripe signs. */
    @Test
    void however_a_message_is_damaged_there_is_an_answer() {
        var random = new Random(16);
        var nobodys = new Webhook(new BookingId(UUID.randomUUID()).toString(), "pi_nobodys");
        var event = nobodys.succeeded(100).build().toString();
        for (int round = 0; round < 150; round++) {
            var payload = damaged(event, random);
            assertThat(Webhook.post(payload, Webhook.sign(payload))).as(payload).isEqualTo(200);
            var signature = Webhook.sign(event);
            var forged = damaged(signature, random);
            assertThat(Webhook.post(event, forged))
                    .as(forged)
                    .isEqualTo(forged.equals(signature) ? 200 : 400);
        }
    }

    private static String damaged(String text, Random random) {
        var damaged = new StringBuilder(text);
        var at = random.nextInt(damaged.length());
        switch (random.nextInt(3)) {
            case 0 -> damaged.setCharAt(at, "{}[]\",:=0t\\".charAt(random.nextInt(11)));
            case 1 -> damaged.setLength(at);
            default -> damaged.delete(at, Math.min(damaged.length(), at + 9));
        }
        return damaged.toString();
    }

    private JsonObject succeeded(Buyer buyer, SharedEvening evening) throws StripeException {
        var intent = buyer.payable(buyer.reserved(evening.id(), evening.seat()));
        stripe.pay(intent, TestCard.VISA);
        var id = stripe.events(intent).get(0).id();
        var event = new AtStripe().client().events().retrieve(id).getLastResponse().body();
        try (var reader = Json.createReader(new StringReader(event))) {
            return reader.readObject();
        }
    }

    /** As it is, and then with one part after the other missing or strange. */
    private static List<JsonObject> ways(JsonObject event) {
        var ways = new ArrayList<JsonObject>();
        ways.add(event);
        for (var part : PARTS) {
            ways.add(Json.createPatchBuilder().remove(part).build().apply(event));
            for (var strange : STRANGE) {
                ways.add(Json.createPatchBuilder().replace(part, strange).build().apply(event));
            }
        }
        return ways;
    }
}
