package org.rushline.seatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.seatchoice.SeatState.FREE;
import static org.rushline.seatchoice.SeatState.HELD;
import static org.rushline.seatchoice.SeatState.SOLD;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SseLogTest {

    private static final int PLACES = 40_000;

    private final Pictures pictures = new Pictures(PLACES);
    private final SseLog log = pictures.frames();

    @Test
    void whoever_comes_first_gets_all() {
        var snapshot = text(log.after(-1));
        assertThat(snapshot).contains("event: snapshot\n", "\"free\":40000", "\"position\":17");
        assertThat(snapshot).startsWith("id: ").endsWith("\n\n");
    }

    @Test
    void whoever_has_the_last_frame_gets_what_has_changed() {
        pictures.become(SOLD, 5, 7);
        assertThat(text(log.after(0)))
                .endsWith("event: changes\ndata: {\"free\":39998,\"changes\":{\"2\":[5,7]}}\n\n");
        assertThat(log.after(0)).isSameAs(log.after(0));
    }

    @Test
    void nothing_is_said_when_nothing_has_changed() {
        pictures.show();
        assertThat(log.number()).isZero();
    }

    @Test
    void whoever_missed_some_gets_these_in_turn() {
        pictures.become(HELD, 5);
        pictures.become(FREE, 5);
        pictures.become(SOLD, 6);
        var missed = text(log.after(1));
        assertThat(missed).doesNotContain("\"1\":[5]");
        assertThat(missed.indexOf("\"0\":[5]")).isBetween(0, missed.indexOf("\"2\":[6]"));
    }

    @Test
    void whoever_missed_more_than_is_kept_gets_all() {
        for (var half = 0; half < 4; half++) {
            pictures.become(half % 2 == 0 ? FREE : HELD, range(half * 2_000, half * 2_000 + 4_000));
        }
        assertThat(text(log.after(0))).contains("event: snapshot").doesNotContain("changes");
        assertThat(text(log.after(log.number() - 1))).contains("event: changes");
    }

    @Test
    void what_is_longer_than_all_of_it_is_said_as_a_whole() {
        pictures.become(SOLD, range(0, PLACES));
        assertThat(text(log.after(0))).contains("event: snapshot", "\"free\":0");
    }

    @Test
    void an_id_of_ours_tells_where_to_go_on_and_any_other_nothing() {
        pictures.become(SOLD, 5);
        var id = text(log.after(-1)).lines().findFirst().orElseThrow().substring(4);
        assertThat(log.seen(id)).isEqualTo(1);
        assertThat(log.seen(id.replaceFirst("\\.1$", ".99"))).isEqualTo(1);
        assertThat(List.of("", "abc", "1.0", "ffff.1", id + "x", "…"))
                .allSatisfy(strange -> assertThat(log.seen(strange)).isEqualTo(-1));
        assertThat(log.seen(null)).isEqualTo(-1);
    }

    private static int[] range(int from, int to) {
        var range = new int[to - from];
        Arrays.setAll(range, i -> from + i);
        return range;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
