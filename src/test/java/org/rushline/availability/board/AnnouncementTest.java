package org.rushline.availability.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.seatchoice.SeatState.FREE;
import static org.rushline.seatchoice.SeatState.SOLD;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.TicketId;

class AnnouncementTest {

    private static final Announcement ONE =
            new Announcement(new EventId(7), SOLD, List.of(new TicketId(1), new TicketId(2)));
    private static final Announcement OTHER =
            new Announcement(new EventId(8), FREE, List.of(new TicketId(Long.MAX_VALUE)));

    @Test
    void is_read_as_it_was_written() {
        var waiting = new ArrayDeque<>(List.of(ONE, OTHER));
        assertThat(Announcement.read(Announcement.write(waiting, 100))).containsExactly(ONE, OTHER);
        assertThat(waiting).isEmpty();
    }

    @Test
    void what_is_too_much_for_one_message_waits_for_the_next() {
        var waiting = new ArrayDeque<>(List.of(ONE, OTHER, ONE));
        var heard = new ArrayList<List<Announcement>>();
        while (!waiting.isEmpty()) {
            heard.add(Announcement.read(Announcement.write(waiting, 3)));
        }
        assertThat(heard).containsExactly(List.of(ONE, OTHER), List.of(ONE));
    }

    @Test
    void nothing_is_made_of_what_was_cut_or_is_of_another_version() {
        var whole = Announcement.write(new ArrayDeque<>(List.of(ONE)), 100);
        assertThat(Announcement.read(Arrays.copyOf(whole, whole.length - 1))).isEmpty();
        assertThat(Announcement.read(new byte[0])).isEmpty();
        var strange = whole.clone();
        strange[1 + Long.BYTES] = 77; // the state
        assertThat(Announcement.read(strange)).isEmpty();
        whole[0]++;
        assertThat(Announcement.read(whole)).isEmpty();
    }
}
