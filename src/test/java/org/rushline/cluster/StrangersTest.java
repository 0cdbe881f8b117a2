package org.rushline.cluster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jgroups.Version;
import org.jgroups.stack.IpAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rushline.cluster.BareGrid.KnownPorts;
import org.rushline.dev.Ports;
import org.rushline.platform.startup.RandomKey;
import org.rushline.testing.Await;
import org.rushline.testing.TestKeys;
import org.rushline.testing.Wiretap;

/** Strangers reach a node's port; checks how far they come. */
class StrangersTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int MEGABYTE = 1 << 20;

    private static int port;
    private static Wiretap tap;
    private static BareGrid home;

    private final List<Socket> strangers = new ArrayList<>();
    private BareGrid guest;

    @BeforeAll
    static void start() throws IOException {
        port = Ports.free();
        tap = Wiretap.before(port);
        home = BareGrid.start(new KnownPorts(port, List.of(tap.port())).calledAt(tap.port()));
        home.cache("secrets").put("what", "said at home");
    }

    @AfterAll
    static void stop() throws IOException {
        home.stop();
        tap.close();
    }

    @AfterEach
    void leave() throws IOException {
        if (guest != null) {
            guest.stop();
            Await.until(LIMIT, () -> home.members().size() == 1);
        }
        for (var stranger : strangers) {
            stranger.close();
        }
    }

    @Test
    void one_without_a_key_is_not_listened_to() throws Exception {
        var stranger = stranger(new Socket());
        introduce(stranger);
        assertSentAway(stranger);
    }

    @Test
    void those_who_say_nothing_keep_nobody_waiting() throws IOException {
        for (int n = 0; n < 5; n++) {
            stranger(new Socket());
        }
        comeWith(TestKeys.ONE);
        Await.until(LIMIT, () -> home.members().size() == 2);
    }

    @Test
    void a_node_with_another_key_neither_joins_nor_reads() {
        comeWith(TestKeys.ANOTHER);
        assertThat(guest.members()).hasSize(1);
        assertThat(home.members()).hasSize(1);
        assertThat(guest.cache("secrets").get("what")).isNull();
    }

    @Test
    void a_node_with_the_key_joins_and_reads() {
        comeWith(TestKeys.ONE);
        Await.until(LIMIT, () -> home.members().size() == 2);
        assertThat(guest.cache("secrets").get("what")).isEqualTo("said at home");
    }

    @Test
    void while_the_key_is_changed_old_and_new_know_each_other() {
        var ports = List.of(Ports.free(), Ports.free());
        var old = new KnownPorts(ports.get(0), ports).keys(TestKeys.ONE, TestKeys.ANOTHER);
        var changed = new KnownPorts(ports.get(1), ports).keys(TestKeys.ANOTHER, TestKeys.ONE);
        var first = BareGrid.start(old);
        guest = BareGrid.start(changed);
        try {
            Await.until(LIMIT, () -> first.members().size() == 2);
        } finally {
            first.stop();
        }
    }

    @Test
    void nothing_that_nodes_say_can_be_read_on_the_way() {
        var heard = new ConcurrentLinkedQueue<Integer>();
        comeWith(TestKeys.ONE);
        Await.until(LIMIT, () -> home.members().size() == 2);
        var line = PeersTest.of(home).line("seats", what -> heard.add(what.length));
        PeersTest.of(guest).line("seats", what -> heard.add(what.length));
        guest.cache("secrets").put("who", "said by a guest");
        line.say("said on a line".repeat(MEGABYTE / 4).getBytes(UTF_8)); // in pieces
        Await.until(LIMIT, () -> heard.contains("said on a line".length() * MEGABYTE / 4));
        var wire = new String(tap.heard(), ISO_8859_1);
        assertThat(wire).hasSizeGreaterThan(MEGABYTE);
        for (var plain : List.of("said on a line", "said by a guest", "secrets", "bare-")) {
            assertThat(wire.contains(plain)).as(plain).isFalse();
        }
    }

    @Test
    void one_who_announces_more_than_nodes_ever_say_is_sent_away() throws Exception {
        var keys = List.of(RandomKey.read(TestKeys.ONE));
        var insider = stranger(NodeSockets.with(keys).createSocket("a test's"));
        introduce(insider);
        new DataOutputStream(insider.getOutputStream()).writeInt(300 * MEGABYTE);
        assertSentAway(insider);
    }

    /** Asks at home to be let in, and returns when it has an answer. */
    private void comeWith(String... keys) {
        var own = Ports.free();
        guest = BareGrid.start(new KnownPorts(own, List.of(tap.port(), own)).keys(keys));
    }

    private Socket stranger(Socket socket) throws IOException {
        strangers.add(socket);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout((int) LIMIT.toMillis());
        return socket;
    }

    /** As JGroups begins each connection; at once, since one who is sent away may not finish. */
    private static void introduce(Socket socket) throws Exception {
        var said = new ByteArrayOutputStream();
        var out = new DataOutputStream(said);
        var address = new IpAddress("127.0.0.1:1");
        out.write(new byte[] {'b', 'e', 'l', 'a'});
        out.writeShort(Version.version);
        out.writeShort(address.serializedSize());
        address.writeTo(out);
        socket.getOutputStream().write(said.toByteArray());
    }

    /** The other end has closed the connection; it may say something first. */
    private static void assertSentAway(Socket socket) throws IOException {
        try {
            while (socket.getInputStream().read() != -1) {}
        } catch (SocketException closed) {
            assertThat(closed).hasMessage("Connection reset");
        }
    }
}
