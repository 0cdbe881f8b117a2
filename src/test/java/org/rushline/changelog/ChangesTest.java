package org.rushline.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rushline.changelog.Entity.EVENT;
import static org.rushline.changelog.Entity.PERFORMER;
import static org.rushline.changelog.Entity.TICKET;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private final Changes changes = new Changes();

    @Test
    void what_was_changed_often_is_told_once() {
        changes.add(EVENT, 1, null);
        changes.add(PERFORMER, 1, null);
        changes.add(EVENT, 1, null);
        assertThat(changes.list())
                .containsExactly(new Change(EVENT, 1, null), new Change(PERFORMER, 1, null));
    }

    @Test
    void seats_of_one_event_come_together() {
        changes.add(TICKET, 1, new Integer[] {7, 3});
        changes.add(TICKET, 2, new Integer[] {5});
        changes.add(TICKET, 1, new Integer[] {3, 4});
        assertThat(changes.list())
                .containsExactly(
                        new Change(TICKET, 1, List.of(3, 4, 7)), new Change(TICKET, 2, List.of(5)));
    }

    @Test
    void all_of_an_event_stays_all() {
        changes.add(TICKET, 1, null);
        changes.add(TICKET, 1, new Integer[] {3});
        changes.add(TICKET, 2, new Integer[] {3});
        changes.add(TICKET, 2, null);
        assertThat(changes.list()).allMatch(change -> change.ordinals() == null).hasSize(2);
    }

    @Test
    void too_many_to_name_are_all() {
        IntStream.range(0, 5_001).forEach(n -> changes.add(TICKET, 1, new Integer[] {n}));
        assertThat(changes.list()).containsExactly(new Change(TICKET, 1, null));
    }

    @Test
    void all_there_are_belong_to_no_event() {
        changes.add(TICKET, 0, null);
        assertThat(changes.list()).containsExactly(new Change(TICKET, 0, null));
    }
}
