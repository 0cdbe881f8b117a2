package org.rushline.waitingroom.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.testing.TestDatabase;
import org.rushline.waitingroom.Place;
import org.rushline.waitingroom.TestRoom;
import org.rushline.waitingroom.control.Measured.Missing;

/** A room of ten, with a lane that has four of them. */
class MeasuredTest {

    private final DataSource database = TestDatabase.dataSource();
    private final AutocommitSql sql = new AutocommitSql(database);
    private final TestRoom room = TestRoom.open(10);
    private final TestRoom lane = room.lane(40, 4);

    @Test
    void what_nobody_waits_for_in_a_lane_is_free_for_all() {
        assertThat(measured(room).free()).isEqualTo(10);
        lane.join(1);
        assertThat(measured(room).free()).isEqualTo(9);
        lane.join(20);
        assertThat(measured(room).free()).isEqualTo(6);
        assertThat(measured(room).kept()).isEqualTo(4);
        assertThat(measured(lane).free()).isEqualTo(4);
        assertThat(measured(lane).kept()).isZero();
    }

    @Test
    void who_has_come_in_by_a_lane_uses_what_was_kept_for_it() {
        var members = lane.join(20);
        lane.call(3);
        letIn(lane, members.stream().limit(3).map(Place::holder).toList());
        assertThat(measured(room).kept()).isEqualTo(1);
        assertThat(measured(room).free()).isEqualTo(6);
        assertThat(measured(lane).free()).isEqualTo(1);
    }

    @Test
    void nothing_is_kept_for_those_who_were_called_and_have_not_come_in_time() {
        lane.join(3);
        lane.call(3);
        assertThat(measured(room).kept()).isEqualTo(3);
        sql.change("update called set at = at - interval '1 hour' where room_id = ?", lane.id());
        assertThat(measured(room).kept()).isZero();
    }

    @Test
    void a_minute_is_shared_by_a_room_and_its_lanes() {
        room.set("calls_a_minute = 10");
        lane.set("calls_a_minute = 4");
        lane.join(20);
        room.join(20);
        lane.call(3);
        assertThat(measured(lane).ofTheMinute()).isEqualTo(1);
        assertThat(measured(room).ofTheMinute()).isEqualTo(7);
        room.call(7);
        assertThat(measured(lane).ofTheMinute()).isZero();
        assertThat(measured(room).ofTheMinute()).isZero();
    }

    @Test
    void who_was_called_is_missing_until_they_come_in() {
        assertThat(measured(lane).missing()).isEmpty();
        var members = lane.join(20);
        lane.call(3);
        lane.call(8);
        assertThat(people(measured(lane))).containsExactly(3L, 5L);
        letIn(lane, List.of(members.get(0).holder(), members.get(4).holder()));
        assertThat(people(measured(lane))).containsExactly(2L, 4L);
        sql.change(
                "update called set at = at - interval '30 seconds' where room_id = ? and position = 3",
                lane.id());
        var now = measured(lane);
        assertThat(now.missing().get(0).age()).isBetween(30.0, 40.0);
        assertThat(now.delay()).as("of 30 and 0 seconds").isBetween(15.0, 35.0);
        assertThat(now.sample()).isZero();
        sql.change(
                "update called set at = at - interval '5 minutes' where room_id = ? and position = 3",
                lane.id());
        assertThat(people(measured(lane))).containsExactly(4L);
        assertThat(measured(lane).sample()).isEqualTo(3);
        assertThat(measured(lane).showed()).isEqualTo(1);
    }

    private static List<Long> people(Measured now) {
        return now.missing().stream().map(Missing::people).toList();
    }

    private void letIn(TestRoom line, List<UUID> holders) {
        sql.change(
                """
                insert into admission (room_id, term, line_id, number, position, holder, expires_at)
                select within_id, 1, w.id, p.number, p.number + 1, p.holder, clock_timestamp() + interval '1 hour'
                from waiting_room w join place p on p.room_id = w.id
                where w.id = ? and p.holder = any((select ?)::uuid[])""",
                line.id(),
                holders);
    }

    private Measured measured(TestRoom line) {
        return Measured.of(database, line.id()).orElseThrow();
    }
}
