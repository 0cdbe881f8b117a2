package org.rushline.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.testing.TestDatabase;

/** Sessions that write at the same time, and one that reads between their steps. */
class LogTest {

    private final Log log = new Log(TestDatabase.dataSource());
    private final List<Session> sessions = new ArrayList<>();

    private LogPosition position;

    @BeforeEach
    void begin() throws SQLException {
        position = log.now().position();
    }

    @AfterEach
    void end() throws SQLException {
        for (var session : sessions) {
            session.close();
        }
    }

    @Test
    void what_is_committed_is_told_once() throws SQLException {
        var session = session();
        var change = session.writes();
        assertThat(told()).isEmpty();
        session.commits();
        assertThat(told()).containsExactly(change);
        assertThat(told()).isEmpty();
    }

    @Test
    void the_older_transaction_with_the_older_row_commits_last() throws SQLException {
        var slow = session();
        var quick = session();
        var older = slow.writes();
        var younger = quick.writes();
        quick.commits();
        assertThat(told()).containsExactly(younger);
        assertThat(told()).isEmpty();
        slow.commits();
        assertThat(told()).containsExactly(older);
    }

    @Test
    void the_older_row_of_the_younger_transaction_commits_last() throws SQLException {
        var first = session();
        var second = session();
        first.takesItsNumber();
        var older = second.writes();
        var younger = first.writes();
        first.commits();
        assertThat(told()).containsExactly(younger);
        second.commits();
        assertThat(told()).containsExactly(older);
    }

    @Test
    void a_long_transaction_holds_nobody_up() throws SQLException {
        var longOne = session();
        var last = longOne.writes();
        for (int i = 0; i < 50; i++) {
            var other = session();
            var change = other.writes();
            other.commits();
            assertThat(told()).containsExactly(change);
        }
        assertThat(position.open()).hasSize(1);
        longOne.commits();
        assertThat(told()).containsExactly(last);
        assertThat(position.open()).isEmpty();
    }

    @Test
    void a_writer_in_another_database_holds_nobody_up() throws SQLException {
        try (var main = TestDatabase.dataSource().getConnection();
                var statement = main.createStatement()) {
            statement.execute("drop database if exists neighbour");
            statement.execute("create database neighbour");
            var neighbour = main.getMetaData().getURL().replace("/postgres", "/neighbour");
            try (var connection = DriverManager.getConnection(neighbour, "postgres", "");
                    var writing = connection.createStatement()) {
                writing.execute("begin; create table forgotten ()");
                var session = session();
                var change = session.writes();
                session.commits();
                assertThat(told()).containsExactly(change);
            }
            statement.execute("drop database neighbour with (force)");
        }
    }

    @Test
    void what_is_rolled_back_is_never_told() throws SQLException {
        var session = session();
        session.writes();
        assertThat(told()).isEmpty();
        session.rollsBack();
        assertThat(told()).isEmpty();
    }

    @Test
    void a_part_that_was_tried_twice_is_told_with_its_transaction() throws SQLException {
        var session = session();
        session.run("savepoint here");
        session.writes();
        session.run("rollback to here");
        var change = session.writes();
        var other = session();
        var quick = other.writes();
        other.commits();
        assertThat(told()).containsExactly(quick);
        session.commits();
        assertThat(told()).containsExactly(change);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void in_whatever_order_they_write_and_commit_each_change_is_told_once(long seed)
            throws SQLException {
        var random = new Random(seed);
        var open = List.of(session(), session(), session(), session(), session());
        var written = new ArrayList<List<Long>>();
        open.forEach(session -> written.add(new ArrayList<>()));
        var committed = new ArrayList<Long>();
        var told = new ArrayList<Long>();
        for (int step = 0; step < 200; step++) {
            int who = random.nextInt(open.size());
            switch (random.nextInt(6)) {
                case 0 -> open.get(who).takesItsNumber();
                case 1, 2 -> written.get(who).add(open.get(who).writes());
                case 3 -> {
                    open.get(who).commits();
                    committed.addAll(written.get(who));
                    written.get(who).clear();
                }
                case 4 -> {
                    open.get(who).rollsBack();
                    written.get(who).clear();
                }
                default -> told.addAll(told());
            }
        }
        told.addAll(told());
        assertThat(told).containsExactlyInAnyOrderElementsOf(committed).isNotEmpty();
    }

    @Test
    void looking_takes_no_transactions_number() throws SQLException {
        told();
        assertThat(Stream.generate(this::numbersTakenByLooks).limit(5))
                .as("PostgreSQL's own work may take some, at times")
                .contains(0L);
    }

    private long numbersTakenByLooks() {
        try {
            var before = position.next();
            for (int i = 0; i < 20; i++) {
                told();
            }
            return position.next() - before;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void in_another_epoch_everything_is_read_anew() throws SQLException {
        var session = session();
        session.run("update change_log_state set generation = gen_random_uuid()");
        assertThat(log.since(position).anew()).isFalse();
        session.commits();
        var reading = log.since(position);
        assertThat(reading.anew()).isTrue();
        assertThat(log.since(reading.position()).anew()).isFalse();
    }

    @Test
    void a_position_of_the_future_was_made_before_a_copy_was_put_back() throws SQLException {
        var future = new LogPosition(position.epoch(), position.next() + 1000, List.of());
        assertThat(log.since(future).anew()).isTrue();
    }

    @Test
    void rows_that_came_with_a_copy_of_another_server_wait_for_their_number() throws SQLException {
        var session = session();
        session.run(
                "insert into change_log (xid, entity, id) select (pg_current_xact_id()::text::bigint + 1000)::text::xid8, 'VENUE', -1");
        session.commits();
        assertThat(told()).isEmpty();
        session.run("delete from change_log where id = -1");
        session.commits();
    }

    private Session session() throws SQLException {
        var session = new Session(TestDatabase.dataSource());
        sessions.add(session);
        return session;
    }

    private List<Long> told() throws SQLException {
        var reading = log.since(position);
        assertThat(reading.anew()).isFalse();
        position = reading.position();
        return reading.changes().stream().map(Change::id).toList();
    }
}
