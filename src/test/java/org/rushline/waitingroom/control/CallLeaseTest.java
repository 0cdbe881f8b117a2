package org.rushline.waitingroom.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.testing.TestDatabase;
import org.rushline.waitingroom.SlowReason;
import org.rushline.waitingroom.TestRoom;
import org.rushline.waitingroom.control.CallLease.Call;

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
        assertThat(one.call(term, upTo(5))).isTrue();
        assertThat(room.count(POSITION)).isEqualTo(5);
    }

    @Test
    void a_node_that_froze_changes_nothing_when_it_wakes_up() {
        long old = one.take().orElseThrow();
        one.call(old, upTo(5));
        lapse();
        long term = two.take().orElseThrow();
        assertThat(term).isGreaterThan(old);
        assertThat(one.call(old, upTo(9))).isFalse();
        assertThat(one.take()).isEmpty();
        assertThat(two.call(term, upTo(7))).isTrue();
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
        assertThat(one.call(old, upTo(9))).isFalse();
        assertThat(one.call(term, upTo(3))).isTrue();
    }

    @Test
    void nobody_is_called_by_a_room_that_pauses() {
        long term = one.take().orElseThrow();
        room.set("mode = 'PAUSED'");
        assertThat(one.call(term, upTo(5))).isFalse();
    }

    @Test
    void fewer_may_shop_while_the_brake_is_on() {
        long term = one.take().orElseThrow();
        one.call(term, new Call(5, 0, 3, SlowReason.DATABASE_SLOW, false));
        assertThat(room.count("select pace_limit from now_serving where room_id = ?")).isEqualTo(3);
        assertThat(Measured.of(database, room.id()).orElseThrow().limit()).isEqualTo(3);
        one.call(term, upTo(5));
        assertThat(Measured.of(database, room.id()).orElseThrow().limit()).isEqualTo(10);
        assertThat(one.call(term, upTo(5))).isFalse();
    }

    @Test
    void the_next_node_reads_what_the_one_before_has_decided_and_only_one_in_office_decides() {
        assertThat(two.steering()).isEqualTo(Steering.FREE);
        long term = one.take().orElseThrow();
        var stop = new Call(5, 0, 5, SlowReason.PAYMENTS_FAILING, true);
        assertThat(one.call(term, stop)).isTrue();
        assertThat(one.call(term, stop)).isFalse();
        lapse();
        two.take();
        assertThat(two.steering()).isEqualTo(new Steering(50, SlowReason.PAYMENTS_FAILING, true));
        assertThat(one.call(term, upTo(5))).isFalse();
        assertThat(two.steering().stopped()).isTrue();
    }

    @Test
    void a_node_of_the_version_before_has_slowed_it_because_of_the_database() {
        new AutocommitSql(database)
                .change("update now_serving set pace_limit = 5 where room_id = ?", room.id());
        assertThat(one.steering()).isEqualTo(new Steering(50, SlowReason.DATABASE_SLOW, false));
    }

    @Test
    void it_never_stops_without_a_reason_that_is_one() {
        for (var reason : List.of("null", "'DATABASE_SLOW'")) {
            assertThatThrownBy(
                            () ->
                                    new AutocommitSql(database)
                                            .change(
                                                    "update now_serving set calls_stopped = true, pace_reason = "
                                                            + reason
                                                            + " where room_id = ?",
                                                    room.id()))
                    .hasMessageContaining("now_serving_stopped");
        }
    }

    private static Call upTo(long position) {
        return new Call(position, 0, null, null, false);
    }

    private void lapse() {
        new AutocommitSql(database)
                .change(
                        "update now_serving set leased_until = clock_timestamp() where room_id = ?",
                        room.id());
    }
}
