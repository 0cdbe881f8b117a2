package org.rushline.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamClientTest {

    private final Pictures pictures = new Pictures(20);
    private final SlowLine line = new SlowLine();
    private final List<StreamClient> gone = new ArrayList<>();
    private final StreamClient client =
            new StreamClient(line.exchange(), line, pictures.frames(), -1, null, gone::add);

    @BeforeEach
    void begin() {
        tell();
    }

    @Test
    void begins_with_when_to_come_back_and_all() {
        assertThat(line.said()).startsWith("retry: ").contains("event: snapshot");
    }

    @Test
    void nothing_is_said_twice() {
        line.said();
        assertThat(client.take()).isFalse();
        pictures.sell(3);
        tell();
        assertThat(client.take()).isFalse();
        assertThat(line.said()).containsOnlyOnce("event: changes").doesNotContain("retry");
    }

    @Test
    void while_it_is_being_told_nobody_else_tells_it_and_then_it_hears_all_it_missed() {
        line.said();
        pictures.sell(3);
        assertThat(client.take()).isTrue();
        pictures.sell(4);
        assertThat(client.take()).isFalse();
        client.refresh();
        assertThat(line.said()).contains("\"2\":[3]", "\"2\":[4]");
    }

    @Test
    void whoever_is_gone_is_gone_once() {
        line.broken();
        pictures.sell(3);
        tell();
        client.end();
        assertThat(gone).containsExactly(client);
        assertThat(line.completed()).isEqualTo(1);
        pictures.sell(4);
        assertThat(client.take()).isFalse();
    }

    private void tell() {
        assertThat(client.take()).isTrue();
        client.refresh();
    }
}
