package org.rushline.waitingroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.testing.TestDatabase;
import org.rushline.waitingroom.RoomNumbers;
import org.rushline.waitingroom.TestRoom;

/** What the rows of a night come to. */
class RoomReportTest {

    private static final String CALLED =
            """
            insert into called (room_id, term, position, at)
            values (?, 1, ?, clock_timestamp() - make_interval(secs => ?))""";

    private static final String TOLD =
            """
            insert into waiting_room_estimate (room_id, term, at, now_serving, line_end, low, high)
            values (?, 1, clock_timestamp() - make_interval(secs => ?), ?, ?, ?, ?)""";

    private static final String LET_IN =
            """
            insert into admission (room_id, term, line_id, number, position, holder, expires_at)
            select room_id, term, room_id, number, number + 1, holder, clock_timestamp() + interval '1 hour'
            from place where room_id = ? and number = any(?)""";

    private final AutocommitSql sql = new AutocommitSql(TestDatabase.dataSource());
    private final TestRoom room = TestRoom.open(10);

    @Test
    void who_was_called_and_never_came_is_not_who_never_was_there() {
        room.join(6);
        sql.change("update waiting_room_number set next = next + 4 where room_id = ?", room.id());
        room.join(5);
        sql.change("update now_serving set position = 12 where room_id = ?", room.id());
        called(12, Duration.ofMinutes(10));
        sql.change(LET_IN, room.id(), List.of(0L, 1L, 3L, 10L));
        var report = report();
        assertThat(report.joined()).isEqualTo(11);
        assertThat(report.called()).isEqualTo(12);
        assertThat(report.letIn()).isEqualTo(4);
        assertThat(report.noShows()).isEqualTo(8);
        assertThat(report.abandoned()).isEqualTo(4);
        assertThat(report.notCalled()).isEqualTo(3);
        assertThat(report.lanes()).containsExactly(new RoomReport.Lane("LINE", 4, 1));
    }

    @Test
    void what_people_were_told_is_compared_with_what_came() {
        told(Duration.ofMinutes(20), 0, 1_000, 90, 110);
        called(100, Duration.ofMinutes(19));
        called(500, Duration.ofMinutes(15));
        called(900, Duration.ofMinutes(4));
        called(1_000, Duration.ofMinutes(10));
        var estimates = report().estimates();
        // told 1 to 2, 4 to 7, 5 to 15 and 5 to 15 minutes; came after 1, 5, 16 and 10
        assertThat(estimates.compared()).isEqualTo(4);
        assertThat(estimates.errorHalf()).isBetween(0.0, 0.05);
        assertThat(estimates.errorMost()).isBetween(0.42, 0.43);
        assertThat(estimates.right()).isEqualTo(0.75);
    }

    @Test
    void nothing_is_said_of_estimates_that_nobody_could_check() {
        told(Duration.ofMinutes(20), 0, 1_000, 90, 110);
        told(Duration.ofMinutes(19), 0, 1_000, 0, 110);
        assertThat(report().estimates()).isEqualTo(new EstimateReport(0, null, null, null));
        assertThat(ReportTable.of(report())).contains("estimates.errorHalf,\r\n");
    }

    @Test
    void whatever_a_lane_is_called_it_stays_one_cell_and_no_formula() {
        var lanes =
                List.of(
                        new RoomReport.Lane("LINE", 7, 0.7),
                        new RoomReport.Lane("LINE", 2, 0.2),
                        new RoomReport.Lane("Friends, \"=1+1", 1, 0.1));
        var some = report();
        var named =
                new RoomReport(
                        some.joined(),
                        some.drawn(),
                        some.called(),
                        some.noShows(),
                        some.abandoned(),
                        some.notCalled(),
                        some.letIn(),
                        some.shopping(),
                        some.bought(),
                        some.sold(),
                        some.left(),
                        some.timeUp(),
                        null,
                        null,
                        lanes,
                        some.estimates());
        assertThat(ReportTable.of(named))
                .contains("lane.LINE.letIn,7\r\n", "lane.LINE.letIn,2\r\n")
                .contains("\r\n\"lane.Friends, \"\"=1+1.letIn\",1\r\n");
    }

    private RoomReport report() {
        var numbers = sql.first(RoomNumbers.COUNT, RoomNumbers::of, room.id()).orElseThrow();
        var lanes = sql.list(RoomReport.LANES, RoomReport.Lane::of, room.id());
        var estimates =
                EstimateReport.of(
                        sql.list(EstimateReport.SAMPLES, EstimateReport.Compared::of, room.id()));
        var places = sql.first(PlaceCount.COUNT, PlaceCount::of, room.id()).orElseThrow();
        return sql.first(
                        RoomReport.COUNT,
                        row -> RoomReport.of(row, numbers, places, 0, lanes, estimates),
                        room.id())
                .orElseThrow();
    }

    private void called(long position, Duration ago) {
        sql.change("delete from called where room_id = ? and position = ?", room.id(), position);
        sql.change(CALLED, room.id(), position, ago.toSeconds());
    }

    private void told(Duration ago, long nowServing, long end, long low, long high) {
        sql.change(TOLD, room.id(), ago.toSeconds(), nowServing, end, low, high);
    }
}
