package org.rushline.waitingroom.socket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final List<String> sent = new ArrayList<>();
    private final List<SendHandler> underway = new ArrayList<>();
    private boolean broken;

    private final Outbox outbox =
            new Outbox(
                    (text, done) -> {
                        sent.add(text);
                        underway.add(done);
                    },
                    () -> broken = true);

    /** The client has read what was sent last. */
    private void read() {
        underway.remove(0).onResult(new SendResult((Session) null));
    }

    @Test
    void of_states_only_the_newest_waits_for_a_slow_reader() {
        for (var state : List.of("one", "two", "three", "four")) {
            outbox.state(state);
        }
        assertThat(sent).containsExactly("one");
        read();
        assertThat(sent).containsExactly("one", "four");
        read();
        assertThat(sent).hasSize(2);
    }

    @Test
    void answers_come_first_and_in_their_order_then_the_place() {
        outbox.state("underway");
        outbox.state("state");
        outbox.place("old place");
        outbox.place("place");
        outbox.answer("first answer");
        outbox.answer("second answer");
        for (int n = 0; n < 4; n++) {
            read();
        }
        assertThat(sent)
                .containsExactly("underway", "first answer", "second answer", "place", "state");
    }

    @Test
    void it_ends_when_the_answers_have_been_read() {
        var ended = new ArrayList<Integer>();
        outbox.state("underway");
        outbox.answer("answer");
        outbox.state("state");
        outbox.finish(() -> ended.add(sent.size()));
        read();
        assertThat(ended).isEmpty();
        read();
        assertThat(ended).containsExactly(2);
        assertThat(sent).containsExactly("underway", "answer");
    }

    @Test
    void whoever_asks_and_reads_no_answer_is_not_listened_to_for_ever() {
        var taken = 0;
        while (outbox.answer("answer " + taken)) {
            taken++;
        }
        assertThat(taken).isLessThan(10);
        assertThat(sent).hasSize(1);
    }

    @Test
    void a_ping_and_a_text_never_meet_on_the_wire() {
        assertThat(outbox.begin()).isTrue();
        outbox.state("state");
        assertThat(sent).isEmpty();
        outbox.done();
        assertThat(sent).containsExactly("state");
        assertThat(outbox.begin()).isFalse();
    }

    @Test
    void after_a_failure_nothing_more_is_sent() {
        outbox.state("state");
        underway.remove(0).onResult(new SendResult(null, new IOException("reset")));
        outbox.state("more");
        assertThat(broken).isTrue();
        assertThat(sent).containsExactly("state");
    }
}
