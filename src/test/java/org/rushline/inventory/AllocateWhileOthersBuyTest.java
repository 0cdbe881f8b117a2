package org.rushline.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rushline.booking.BookingInsertion;
import org.rushline.testing.Await;
import org.rushline.testing.TestDatabase;

/** Operators keep seats back while buyers take them: each seat goes to one of them. */
class AllocateWhileOthersBuyTest {

    private static final int SEATS = 10_000;
    private static final int AT_ONCE = 20;
    private static final long EVENT = 9_301;
    private static final long FIRST = 930_000;
    private static final UUID BUYER = UUID.fromString("93000000-0000-0000-0000-000000000001");

    private static final String WORLD =
            """
            insert into venue (id, name, city, country, latitude, longitude, time_zone)
                overriding system value values (9301, 'House', 'Berlin', 'DE', 52, 13, 'Europe/Berlin');
            insert into seat_plan (id, venue_id, name, revision, width, height, categories, places, stage)
                overriding system value values (9301, 9301, 'Plan', 1, 10, 10, '[]', 10000, 'STAGE');
            insert into section (seat_plan_id, number, name, zone, standing, category, outline, first_ordinal, places)
                values (9301, 0, 'Stalls', 'Stalls', true, 'A', '[]', 0, 10000);
            insert into seat (seat_plan_id, ordinal, section, x, y, category)
                select 9301, n, 0, n, 0, 'A' from generate_series(0, 9999) n;
            insert into account (id, email, name, password)
                values ('93000000-0000-0000-0000-000000000001', 'b@race.example', 'B', 'not a hash, but long enough');
            insert into event (id, name, type, venue_id, seat_plan_id, status, time_zone, starts_at_local, starts_at, currency)
                overriding system value
                values (9301, 'Event', 'OPERA', 9301, 9301, 'ON_SALE', 'Europe/Berlin', '2031-01-01', '2031-01-01', 'EUR');
            insert into price_tier (id, event_id, position, name, price, fee)
                overriding system value values (9301, 9301, 0, 'A', 900, 100);
            insert into allocation (id, event_id, name, purpose, reason, made_by) overriding system value
                values (9301, 9301, 'Sponsors', 'SPONSOR', 'They pay.', '93000000-0000-0000-0000-000000000001');
            insert into ticket (id, event_id, seat_plan_id, ordinal, tier_id)
                overriding system value select 930000 + n, 9301, 9301, n, 9301 from generate_series(0, 9999) n;
            """;

    private static final String NOTHING =
            """
            delete from booking_item where tier_id = 9301;
            delete from booking where event_id = 9301;
            delete from ticket where event_id = 9301;
            delete from event where id = 9301;
            delete from account where id = '93000000-0000-0000-0000-000000000001';
            delete from seat_plan where id = 9301;
            delete from venue where id = 9301;
            """;

    private static final String FREE =
            "select id from ticket_state where id = any(?) and state = 'FREE'";

    private static final String BOTH =
            """
            select count(*) from ticket t join booking_item i on i.ticket_id = t.id
            where t.event_id = 9301 and t.status = 'BLOCKED' and i.status = 'HELD'""";

    private static final String NEITHER =
            """
            select count(*) from ticket t where t.event_id = 9301 and t.status = 'AVAILABLE'
                and not exists (select from booking_item i where i.ticket_id = t.id)""";

    private final ExecutorService others = Executors.newCachedThreadPool();
    private Connection operator;
    private Connection buyer;

    @BeforeAll
    static void makeWorld() throws SQLException {
        run(WORLD);
    }

    @AfterAll
    static void forgetWorld() throws SQLException {
        run(NOTHING);
    }

    @BeforeEach
    void connect() throws SQLException {
        run("delete from booking_item where tier_id = 9301");
        run("update ticket set allocation_id = null, status = 'AVAILABLE' where event_id = 9301");
        operator = quick(TestDatabase.transaction());
        buyer = quick(TestDatabase.transaction());
    }

    /** Nothing here must outlive a power cut. */
    private static Connection quick(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set synchronous_commit = off");
        }
        database.commit();
        return database;
    }

    @AfterEach
    void disconnect() throws SQLException {
        others.shutdownNow();
        operator.close();
        buyer.close();
    }

    @Test
    void whoever_comes_while_a_seat_is_kept_back_does_not_get_it() throws Exception {
        allocate(operator, 0, 1);
        var held = waiting(buyer, () -> hold(buyer, 0, 1));
        operator.commit();
        assertThat(held.get()).isZero();
        buyer.commit();
        assertThat(count(BOTH)).isZero();
    }

    @Test
    void whoever_has_begun_to_take_a_seat_keeps_it() throws Exception {
        assertThat(hold(buyer, 0, 1)).isEqualTo(1);
        var allocated = waiting(operator, () -> allocate(operator, 0, 1));
        buyer.commit();
        assertThat(allocated.get()).isZero();
        operator.commit();
        assertThat(count(BOTH)).isZero();
    }

    @Test
    void ten_thousand_seats_go_to_one_or_the_other() throws Exception {
        var together = new CyclicBarrier(2);
        var held = new AtomicLong();
        var buying =
                others.submit(
                        () -> {
                            for (var from = 0; from < SEATS; from += AT_ONCE) {
                                together.await();
                                for (var seat = from + AT_ONCE - 1; seat >= from; seat--) {
                                    held.addAndGet(hold(buyer, seat, 1));
                                    buyer.commit();
                                }
                            }
                            return held.get();
                        });
        var allocated = 0;
        for (var from = 0; from < SEATS; from += AT_ONCE) {
            together.await();
            for (var seat = from; seat < from + AT_ONCE; seat += AT_ONCE / 4) {
                allocated += allocate(operator, seat, AT_ONCE / 4);
                operator.commit();
            }
        }
        assertThat(buying.get() + allocated).isEqualTo(SEATS);
        assertThat(held.get()).as("held").isPositive();
        assertThat(allocated).as("allocated").isPositive();
        assertThat(count(BOTH)).isZero();
        assertThat(count(NEITHER)).isZero();
    }

    private static int hold(Connection database, int seat, int count) throws SQLException {
        var booking = UUID.randomUUID();
        try (var statement = database.prepareStatement(BookingInsertion.INSERT)) {
            statement.setArray(1, database.createArrayOf("bigint", tickets(seat, count).toArray()));
            statement.setLong(2, EVENT);
            statement.setObject(3, booking);
            statement.setObject(4, booking);
            statement.setObject(5, BUYER);
            statement.setBytes(6, new byte[32]);
            statement.setNull(7, Types.BINARY);
            statement.setLong(8, EVENT);
            var items = 0;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    items++;
                }
            }
            return items;
        }
    }

    /** As {@code SeatAllocation} does it. */
    private static int allocate(Connection database, int seat, int count) throws SQLException {
        try (var lock = database.prepareStatement(AllocatedTickets.LOCK)) {
            lock.setLong(1, EVENT);
            lock.setArray(2, database.createArrayOf("bigint", seats(seat, count).toArray()));
            lock.executeQuery().close();
        }
        var free = new ArrayList<Long>();
        try (var look = database.prepareStatement(FREE)) {
            look.setArray(1, database.createArrayOf("bigint", tickets(seat, count).toArray()));
            try (var rows = look.executeQuery()) {
                while (rows.next()) {
                    free.add(rows.getLong(1));
                }
            }
        }
        try (var take = database.prepareStatement(AllocatedTickets.TAKE)) {
            take.setLong(1, 9_301);
            take.setArray(2, database.createArrayOf("bigint", free.toArray()));
            return take.executeUpdate();
        }
    }

    private static List<Long> seats(int first, int count) {
        var seats = new ArrayList<Long>();
        for (var n = first; n < first + count; n++) {
            seats.add((long) n);
        }
        return seats;
    }

    private static List<Long> tickets(int first, int count) {
        return seats(first, count).stream().map(seat -> FIRST + seat).toList();
    }

    /** Begins it on another thread, and returns when the database lets it wait. */
    private <T> Future<T> waiting(Connection whose, Callable<T> step) throws SQLException {
        var session = number(whose, "select pg_backend_pid()");
        var future = others.submit(step);
        Await.until(
                Duration.ofSeconds(30),
                () -> count("select cardinality(pg_blocking_pids(" + session + "))") > 0);
        return future;
    }

    private static long count(String sql) {
        try (var database = TestDatabase.dataSource().getConnection()) {
            return number(database, sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(String sql) throws SQLException {
        try (var database = TestDatabase.dataSource().getConnection();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
