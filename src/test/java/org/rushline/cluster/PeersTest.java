package org.rushline.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jgroups.BytesMessage;
import org.jgroups.JChannel;
import org.jgroups.Message;
import org.jgroups.Message.Flag;
import org.jgroups.ObjectMessage;
import org.jgroups.fork.ForkChannel;
import org.junit.jupiter.api.Test;
import org.rushline.dev.Ports;
import org.rushline.testing.Await;
import org.rushline.testing.Program;

class PeersTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Path SHIPPED = Path.of("src/main/liberty/config/jvm.options");

    @Test
    void all_others_hear_what_one_says() throws InterruptedException {
        var ports = List.of(Ports.free(), Ports.free());
        var one = BareGrid.start(ports.get(0), ports);
        var other = BareGrid.start(ports.get(1), ports);
        try {
            Await.until(LIMIT, () -> one.members().size() == 2 && other.members().size() == 2);
            var heardByOne = new ConcurrentLinkedQueue<String>();
            var heardByOther = new ConcurrentLinkedQueue<String>();
            var line = of(one).line("seats", what -> heardByOne.add(new String(what, UTF_8)));
            var back = of(other).line("seats", what -> heardByOther.add(new String(what, UTF_8)));
            of(other).line("weather", what -> heardByOther.add("rain"));
            line.say("F 12 is sold".getBytes(UTF_8));
            Await.until(LIMIT, () -> heardByOther.contains("F 12 is sold"));
            back.say("F 13 too".getBytes(UTF_8));
            Await.until(LIMIT, () -> heardByOne.contains("F 13 too"));
            assertThat(heardByOne).containsExactly("F 13 too");
            assertThat(heardByOther).containsExactly("F 12 is sold");
        } finally {
            one.stop();
            other.stop();
        }
    }

    /** A node that has been taken over knows the key; it must not get the others' machines too. */
    @Test
    void nobody_can_make_others_build_objects() throws Exception {
        var ports = List.of(Ports.free(), Ports.free());
        var executor = Executors.newSingleThreadExecutor();
        try (var other =
                Program.start(Listening.class, options(), Redirect.DISCARD, ports.toArray())) {
            other.until("ready");
            var traitor = BareGrid.start(ports.get(1), ports);
            try (var line = new ForkChannel(traitor.channel(), "rushline", "seats")) {
                Await.until(LIMIT, () -> traitor.members().size() == 2);
                line.connect("seats");
                var heard = executor.submit(() -> other.until("farewell"));
                Await.until(LIMIT, () -> betray(line) && heard.isDone());
                assertThat(heard.get()).doesNotContain(Trap.SPRUNG);
            } finally {
                traitor.stop();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    /** An unreadable message closes the connection; announcements may be lost meanwhile. */
    private static boolean betray(JChannel line) throws Exception {
        line.send(alone(new BytesMessage(null, (Object) new Trap())));
        line.send(alone(new ObjectMessage(null, new Trap())));
        line.send(new BytesMessage(null, "farewell".getBytes(UTF_8)));
        return true;
    }

    /** None that comes later waits until it could be read. */
    private static Message alone(Message message) {
        return message.setFlag(Flag.OOB, Flag.NO_RELIABILITY);
    }

    /** The options with which operators run the server. */
    private static List<String> options() throws IOException {
        try (var lines = Files.lines(SHIPPED)) {
            return lines.filter(line -> line.startsWith("-")).toList();
        }
    }

    static Peers of(Grid grid) {
        var peers = new Peers();
        peers.grid = grid;
        return peers;
    }
}
