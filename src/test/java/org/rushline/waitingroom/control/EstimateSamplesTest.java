package org.rushline.waitingroom.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.testing.TestDatabase;
import org.rushline.waitingroom.TestRoom;

/** What the line was told is kept once a minute. */
class EstimateSamplesTest {

    private static final String KEPT =
            "select count(*) from waiting_room_estimate where room_id = ?";

    private final TestRoom room = TestRoom.open(10);
    private final AutocommitSql sql = new AutocommitSql(TestDatabase.dataSource());

    @Test
    void one_node_after_the_other_keeps_one_a_minute() {
        room.join(20);
        node().keep(room.id());
        assertThat(room.count(KEPT)).as("nobody can know the pace yet").isZero();
        called(3, 200);
        called(6, 70);
        room.call(9);
        var one = node();
        one.keep(room.id());
        one.keep(room.id());
        node().keep(room.id());
        assertThat(room.count(KEPT)).isEqualTo(1);
        assertThat(room.count("select low from waiting_room_estimate where room_id = ?"))
                .isEqualTo(2);
        assertThat(room.count("select line_end from waiting_room_estimate where room_id = ?"))
                .isEqualTo(20);
    }

    @Test
    void nothing_is_kept_while_nobody_waits() {
        called(3, 200);
        node().keep(room.id());
        assertThat(room.count(KEPT)).isZero();
    }

    private void called(long position, int secondsAgo) {
        sql.change(
                "insert into called (room_id, term, position, at) values (?, 1, ?, clock_timestamp() - make_interval(secs => ?))",
                room.id(),
                position,
                secondsAgo);
    }

    private static EstimateSamples node() {
        var samples = new EstimateSamples();
        samples.database = TestDatabase.dataSource();
        return samples;
    }
}
