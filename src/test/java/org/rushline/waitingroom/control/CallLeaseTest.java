package org.rushline.waitingroom.control;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.testing.TestDatabase;
import org.rushline.waitingroom.TestRoom;

/** Two nodes that would both call. */
class CallLeaseTest {

    private static final String POSITION = "select position from now_serving where room_id = ?";

    private final DataSource database = TestDatabase.dataSource();
    private final TestRoom room = TestRoom.open(10);
    private final CallLease one = new CallLease(database, "one", room.id());
    private final CallLease two = new CallLease(database, "two", room.id());

    @Test
    void one_node_calls_and_keeps_its_term() {
        long term = one.take().orElseThrow();
        assertThat(two.take()).isEmpty();
        assertThat(one.take()).hasValue(term);
        assertThat(one.call(term, 5, null, 0)).isTrue();
        assertThat(room.count(POSITION)).isEqualTo(5);
    }

    @Test
    void a_node_that_froze_changes_nothing_when_it_wakes_up() {
        long old = one.take().orElseThrow();
        one.call(old, 5, null, 0);
        lapse();
        long term = two.take().orElseThrow();
        assertThat(term).isGreaterThan(old);
        assertThat(one.call(old, 9, null, 0)).isFalse();
        assertThat(one.take()).isEmpty();
        assertThat(two.call(term, 7, null, 0)).isTrue();
        assertThat(room.count(POSITION)).isEqualTo(7);
    }

    /** Not even after it has been in office, out of it and in again. */
    @Test
    void an_old_decision_of_the_same_node_changes_nothing_either() {
        long old = one.take().orElseThrow();
        lapse();
        two.take();
        lapse();
        long term = one.take().orElseThrow();
        assertThat(one.call(old, 9, null, 0)).isFalse();
        assertThat(one.call(term, 3, null, 0)).isTrue();
    }

    @Test
    void nobody_is_called_by_a_room_that_pauses() {
        long term = one.take().orElseThrow();
        room.set("mode = 'PAUSED'");
        assertThat(one.call(term, 5, null, 0)).isFalse();
    }

    @Test
    void fewer_may_shop_while_the_brake_is_on() {
        long term = one.take().orElseThrow();
        one.call(term, 5, 3, 0);
        assertThat(room.count("select pace_limit from now_serving where room_id = ?")).isEqualTo(3);
        assertThat(Measured.of(database, room.id()).orElseThrow().limit()).isEqualTo(3);
        one.call(term, 5, null, 0);
        assertThat(Measured.of(database, room.id()).orElseThrow().share()).isEqualTo(1);
        assertThat(one.call(term, 5, null, 0)).isFalse();
    }

    private void lapse() {
        new AutocommitSql(database)
                .change(
                        "update now_serving set leased_until = clock_timestamp() where room_id = ?",
                        room.id());
    }
}
