package org.rushline.waitingroom.socket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.RawHttp;
import org.rushline.testing.Shipped;
import org.rushline.waitingroom.HotEvening;

/** Who waits hears it over a WebSocket. */
@ArquillianTest
class WaitingSocketIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Buyer buyer = Buyer.signedIn();

    @Test
    void everybody_hears_of_a_new_mode_and_of_a_message() {
        var night = HotEvening.inTheatre(1);
        try (var anonymous = Listening.to(night.event(), null);
                var signedIn = Listening.to(night.event(), buyer)) {
            anonymous.awaitMode("OFF");
            signedIn.awaitMode("OFF");
            night.open();
            anonymous.awaitMode("OPEN");
            signedIn.awaitMode("OPEN");
            night.pull(
                    "message",
                    Json.createObjectBuilder().add("message", "The band is late.").build());
            anonymous.awaitMessage("The band is late.");
            signedIn.awaitMessage("The band is late.");
            var states = anonymous.states();
            assertThat(states.get(states.size() - 1).keySet()).isEqualTo(night.state().keySet());
            assertThat(anonymous.places()).isEmpty();
            assertThat(signedIn.places()).containsExactly(JsonValue.NULL);
        }
    }

    @Test
    void a_place_is_the_same_at_every_socket_and_after_each_return() {
        var night = HotEvening.inTheatre(1);
        night.open();
        night.admitted(Buyer.signedIn());
        try (var one = Listening.to(night.event(), buyer);
                var other = Listening.to(night.event(), buyer)) {
            one.asks("join");
            var place = one.awaitPlace("WAITING");
            assertThat(other.awaitPlace("WAITING")).isEqualTo(place);
            assertThat(place).isEqualTo(Http.json(night.place(buyer)));
            one.asks("enter");
            one.awaitProblem("not-called");
        }
        try (var again = Listening.to(night.event(), buyer)) {
            assertThat(again.awaitPlace("WAITING")).isEqualTo(Http.json(night.place(buyer)));
        }
    }

    @Test
    void whoever_came_before_there_was_a_room_hears_of_their_place() {
        var event = new Catalogue().onSale("A night that turns hot");
        try (var socket = Listening.to(event, buyer)) {
            socket.awaitMode("OFF");
            var night = HotEvening.of(Http.operator(), event, 1);
            night.open();
            night.join(buyer);
            socket.awaitPlace("CALLED");
        }
    }

    @Test
    void whoever_is_called_hears_it_and_goes_in_and_out_by_the_same_socket() {
        var night = HotEvening.inTheatre(5);
        night.open();
        try (var socket = Listening.to(night.event(), buyer)) {
            socket.asks("join");
            socket.awaitPlace("CALLED");
            socket.asks("enter");
            assertThat(socket.awaitPlace("ADMITTED")).containsKey("admission");
            assertThat(night.stateOf(buyer)).isEqualTo("ADMITTED");
            night.leave(buyer);
            socket.awaitPlace("ENDED");
            socket.asks("join");
            socket.awaitPlace("CALLED");
            night.enter(buyer);
            socket.awaitPlace("ADMITTED");
            socket.asks("leave");
            socket.awaitPlace("ENDED");
            assertThat(night.stateOf(buyer)).isEqualTo("ENDED");
        }
    }

    /** Else somebody who thinks before they choose would have to wait again. */
    @Test
    void whoever_is_in_and_has_the_page_open_stays_in() throws SQLException {
        var night = HotEvening.inTheatre(1);
        night.open();
        night.admitted(buyer);
        try (var socket = Listening.to(night.event(), buyer)) {
            socket.awaitPlace("ADMITTED");
            night.silence(60);
            Await.until(SOON, () -> night.silentFor() < 30);
        }
    }

    @Test
    void a_message_that_nobody_may_send_is_answered_then_it_ends() {
        var night = HotEvening.inTheatre(1);
        try (var socket = Listening.to(night.event(), null)) {
            socket.asks("join");
            socket.awaitProblem("sign-in-needed");
            socket.say("nonsense");
            socket.say("{\"join\":true,\"leave\":true}");
            socket.say("{\"jump\":true}");
            assertThat(socket.awaitClose()).isEqualTo(1008);
            assertThat(socket.problems().stream().map(p -> p.getInt("status")))
                    .containsExactly(401, 400, 400, 400);
        }
        try (var socket = Listening.to(night.event(), null)) {
            socket.say(" ".repeat(5_000));
            assertThat(socket.awaitClose()).isEqualTo(1009);
        }
        try (var socket = Listening.to(night.event(), null)) {
            socket.sayBytes();
            assertThat(socket.awaitClose()).isEqualTo(1003);
        }
    }

    @Test
    void a_handshake_that_is_not_ours_is_refused_with_its_reason() throws IOException {
        var event = HotEvening.inTheatre(1).event();
        assertRefused(event, "Origin: https://elsewhere.example", 403, "cross-site");
        assertRefused(event, "Cookie: rushline=x", 403, "cross-site");
        assertRefused(event, "Sec-Fetch-Site: cross-site", 403, "cross-site");
        assertRefused("evt_zzzz", "Accept: */*", 404, "not-found");
        assertRefused("tkt_1", "Accept: */*", 400, "wrong-id");
        assertRefused(event + "?token=x", "Accept: */*", 400, "invalid-fields");
        assertRefused(event, "Sec-WebSocket-Version: 12", 400, "bad-request");
    }

    private static void assertRefused(String event, String header, int status, String type)
            throws IOException {
        try (var raw = new RawHttp()) {
            var answer = raw.send(handshake(event, header), new byte[0]);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
            assertThat(answer.body()).contains("/" + type + "\"");
        }
    }

    /** Without the empty line at its end. */
    private static String handshake(String event, String header) {
        var version = header.contains("Version") ? "" : "\r\nSec-WebSocket-Version: 13";
        return """
                GET /ws/waiting-room/%s HTTP/1.1\r
                Host: %s\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                %s"""
                        .formatted(event, Shipped.address().getAuthority(), header)
                + version;
    }

    @Test
    void an_account_has_so_many_sockets_and_no_more() throws IOException {
        var event = HotEvening.inTheatre(1).event();
        var open = new ArrayList<Listening>();
        try {
            for (int n = 0; n < 10; n++) {
                open.add(Listening.to(event, buyer));
            }
            var session = "Authorization: Bearer " + buyer.http().token();
            assertRefused(event, session, 429, "too-many-requests");
            try (var raw = new RawHttp()) {
                var answer = raw.send(handshake(event, session), new byte[0]);
                assertThat(answer.body()).contains("Your account has as many connections open");
                assertThat(answer.header("Retry-After")).isEqualTo("30");
            }
            open.remove(0).close();
            Await.until(SOON, () -> opens(event, open));
        } finally {
            open.forEach(Listening::close);
        }
    }

    private boolean opens(String event, List<Listening> open) {
        try {
            return open.add(Listening.to(event, buyer));
        } catch (CompletionException e) {
            return false;
        }
    }

    @Test
    void a_socket_ends_with_its_session() {
        var event = HotEvening.inTheatre(1).event();
        try (var socket = Listening.to(event, buyer);
                var anonymous = Listening.to(event, null)) {
            socket.awaitMode("OFF");
            assertThat(buyer.http().delete("/api/sessions").statusCode()).isEqualTo(204);
            assertThat(socket.awaitClose()).isEqualTo(4401);
            assertThat(anonymous.isOpen()).isTrue();
        }
    }

    /** It makes the server answer, until nothing more goes through, and takes none of it. */
    @Test
    void whoever_does_not_read_keeps_nobody_waiting() throws IOException {
        var night = HotEvening.inTheatre(1);
        try (var deaf = SocketChannel.open();
                var socket = Listening.to(night.event(), null)) {
            deaf.setOption(StandardSocketOptions.SO_RCVBUF, 4_096);
            var server = Shipped.address();
            deaf.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            var head = handshake(night.event(), "Accept: */*") + "\r\n\r\n";
            deaf.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
            assertThat(deaf.read(ByteBuffer.allocate(16))).isPositive();
            deaf.configureBlocking(false);
            var pings = pings();
            Await.until(SOON, () -> isFull(deaf, pings));
            night.open();
            socket.awaitMode("OPEN");
            night.pulled("pause");
            socket.awaitMode("PAUSED");
        }
    }

    private static ByteBuffer pings() {
        var frame = new byte[6 + 125]; // masked with noughts
        frame[0] = (byte) 0x89;
        frame[1] = (byte) (0x80 | 125);
        var pings = ByteBuffer.allocate(1_000 * frame.length);
        while (pings.hasRemaining()) {
            pings.put(frame);
        }
        return pings;
    }

    /** Whether nothing more goes through. */
    private static boolean isFull(SocketChannel channel, ByteBuffer frames) throws IOException {
        var wentOn = false;
        while (true) {
            if (!frames.hasRemaining()) {
                frames.rewind();
            }
            if (channel.write(frames) == 0) {
                return !wentOn;
            }
            wentOn = true;
        }
    }
}
