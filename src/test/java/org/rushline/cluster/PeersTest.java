package org.rushline.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.rushline.dev.Ports;
import org.rushline.testing.Await;

class PeersTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

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

    private static Peers of(Grid grid) {
        var peers = new Peers();
        peers.grid = grid;
        return peers;
    }
}
