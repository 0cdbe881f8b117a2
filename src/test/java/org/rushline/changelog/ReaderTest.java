package org.rushline.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.rushline.testing.Await;
import org.rushline.testing.OwnPostgres;

class ReaderTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofDays(1);

    private static OwnPostgres postgres;
    private static DataSource database;

    private final Told told = new Told();
    private final List<Thread> threads = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        postgres = OwnPostgres.start();
        var source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {postgres.port()});
        source.setUser("postgres");
        source.setDatabaseName("postgres");
        database = source;
        Flyway.configure().dataSource(database).load().migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @AfterEach
    void end() throws InterruptedException, IOException {
        for (var thread : threads) {
            thread.interrupt();
            thread.join();
        }
        postgres.startAgain();
    }

    @Test
    void who_knows_nothing_reads_everything_once_and_then_what_changes() throws SQLException {
        var reader = reading(SHORT);
        Await.until(LIMIT, reader::ready);
        var change = change();
        awaitTold(change);
        assertThat(told.rebuilds).hasValue(1);
        assertThat(told.ids).containsExactly(change);
    }

    @Test
    void who_was_away_is_told_what_happened_meanwhile() throws SQLException {
        told.position = new Log(database).now().position();
        var first = change();
        var second = change();
        reading(SHORT);
        awaitTold(first);
        assertThat(told.ids).containsExactlyInAnyOrder(first, second);
        assertThat(told.rebuilds).hasValue(0);
    }

    @Test
    void who_was_away_while_the_database_became_another_reads_everything_again()
            throws SQLException {
        told.position = new Log(database).now().position();
        change();
        try (var session = new Session(database)) {
            session.run("update change_log_state set generation = gen_random_uuid()");
            session.commits();
        }
        Await.until(LIMIT, reading(SHORT)::ready);
        assertThat(told.rebuilds).hasValue(1);
        awaitTold(change());
    }

    @Test
    void who_waits_for_another_node_is_told_nothing_until_its_turn_comes() throws SQLException {
        told.othersTurn = true;
        var reader = reading(SHORT);
        Await.until(LIMIT, reader::ready);
        told.position = new Log(database).now().position(); // as far as the other one came
        var change = change();
        assertThat(told.ids).isEmpty();
        assertThat(reader.lag()).isLessThan(LIMIT);
        told.othersTurn = false;
        awaitTold(change);

        told.othersTurn = true;
        var looks = told.looks.get();
        Await.until(LIMIT, () -> told.looks.get() > looks + 1);
        told.position = null; // the other one's is of no use
        told.othersTurn = false;
        Await.until(LIMIT, () -> told.rebuilds.get() == 1);
    }

    @Test
    void who_could_not_listen_is_told_again() throws SQLException {
        told.failures.set(3);
        var reader = reading(SHORT);
        Await.until(LIMIT, reader::ready);
        var change = change();
        awaitTold(change);
        assertThat(told.ids).containsExactly(change);
    }

    @Test
    void who_is_slow_delays_nobody_else() throws SQLException {
        var other = new Told();
        var goOn = new CountDownLatch(1);
        told.whenTold = () -> await(goOn);
        Await.until(LIMIT, reading(SHORT)::ready);
        Await.until(LIMIT, reading(other, SHORT)::ready);
        var change = change();
        Await.until(LIMIT, () -> other.ids.contains(change));
        assertThat(told.ids).isEmpty();
        goOn.countDown();
        awaitTold(change);
    }

    @Test
    void a_poke_is_heard_at_once() throws SQLException {
        var reader = reading(NEVER);
        Await.until(LIMIT, reader::ready);
        var change = change();
        reader.poke();
        awaitTold(change);
    }

    @Test
    void a_restart_of_the_database_loses_nothing() throws SQLException, IOException {
        var goOn = new CountDownLatch(1);
        told.whenTold = () -> await(goOn);
        var reader = reading(SHORT);
        Await.until(LIMIT, reader::ready);
        var before = change();
        var meanwhile = change();
        postgres.stop();
        goOn.countDown();
        Await.until(LIMIT, () -> reader.lag().compareTo(Duration.ofSeconds(1)) > 0);
        postgres.startAgain();
        var after = change();
        awaitTold(after);
        assertThat(told.ids).containsOnlyOnce(before, meanwhile, after);
        assertThat(told.rebuilds).hasValue(1);
        Await.until(LIMIT, () -> reader.lag().compareTo(Duration.ofSeconds(1)) < 0);
    }

    private Reader reading(Duration pause) {
        return reading(told, pause);
    }

    private Reader reading(Listener listener, Duration pause) {
        var reader = new Reader(new Log(database), listener, pause);
        var thread = new Thread(reader, "reader");
        threads.add(thread);
        thread.start();
        return reader;
    }

    private static long change() throws SQLException {
        try (var session = new Session(database)) {
            var id = session.writes();
            session.commits();
            return id;
        }
    }

    private void awaitTold(long change) {
        Await.until(LIMIT, () -> told.ids.contains(change));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
