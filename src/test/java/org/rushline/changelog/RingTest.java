package org.rushline.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.testing.TestDatabase;

class RingTest {

    private static final String NEXT =
            "(floor(extract(epoch from clock_timestamp()) / 3600) + 1) % 8";

    private final Log log = new Log(TestDatabase.dataSource());
    private final Ring ring = new Ring(TestDatabase.dataSource());

    private Session session;

    @BeforeEach
    void begin() throws SQLException {
        session = new Session(TestDatabase.dataSource());
        empty();
    }

    @AfterEach
    void empty() throws SQLException {
        session.rollsBack();
        session.run("delete from change_log where slot = " + NEXT);
        session.commits();
    }

    @Test
    void the_hour_whose_turn_comes_is_emptied_and_whoever_has_not_read_it_begins_anew()
            throws SQLException {
        var before = log.now().position();
        write("6 hours 1 minute");
        var after = log.now().position();
        assertThat(log.since(before).changes()).hasSize(1);

        assertThat(ring.emptyNext()).isTrue();

        assertThat(log.since(before).anew()).isTrue();
        assertThat(log.since(after).anew()).isFalse();
        assertThat(ring.emptyNext()).isFalse();
    }

    @Test
    void what_is_younger_than_six_hours_stays() throws SQLException {
        var before = log.now().position();
        write("5 hours 59 minutes");
        assertThat(ring.emptyNext()).isFalse();
        assertThat(log.since(before).changes()).hasSize(1);
    }

    @Test
    void it_waits_for_who_still_writes_there_and_keeps_nobody_from_reading() throws SQLException {
        write("7 hours");
        session.run(
                "insert into change_log (slot, entity, id, at) select %s, 'VENUE', -1, clock_timestamp() - interval '7 hours'"
                        .formatted(NEXT));
        var before = log.now().position();
        assertThatThrownBy(ring::emptyNext)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("lock timeout");
        session.commits();
        assertThat(log.since(before).changes()).hasSize(1);
        assertThat(ring.emptyNext()).isTrue();
        assertThat(log.since(before).anew()).isTrue();
    }

    /** It may have written there, and its lock would have kept the hour: what is open has not. */
    @Test
    void what_is_open_for_longer_makes_nobody_begin_anew_until_it_ends() throws SQLException {
        try (var open = new Session(TestDatabase.dataSource())) {
            open.takesItsNumber();
            write("7 hours");
            var after = log.now().position();
            assertThat(ring.emptyNext()).isTrue();
            assertThat(log.since(after).anew()).isFalse();
            open.commits();
            assertThat(log.since(after).anew()).isTrue();
        }
    }

    @Test
    void what_was_emptied_in_another_epoch_keeps_nobody_from_going_on() throws SQLException {
        write("7 hours");
        assertThat(ring.emptyNext()).isTrue();
        session.run("update change_log_state set emptied_to = '9999999999'");
        session.commits();
        assertThat(log.since(log.now().position()).anew()).isTrue();
        session.run("update change_log_state set emptied_epoch = 'another'");
        session.commits();
        assertThat(log.since(log.now().position()).anew()).isFalse();
    }

    private void write(String age) throws SQLException {
        session.run(
                "insert into change_log (slot, entity, id, at) select %s, 'VENUE', -1, clock_timestamp() - interval '%s'"
                        .formatted(NEXT, age));
        session.commits();
    }
}
