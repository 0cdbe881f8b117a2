package org.rushline.waitingroom.line;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.problem.Unavailable;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.testing.Await;
import org.rushline.testing.TestDatabase;
import org.rushline.waitingroom.Place;
import org.rushline.waitingroom.Places;

/** Two nodes that write into one database. */
class JoinTest {

    private static final String WAITS =
            """
            select from pg_stat_activity
            where wait_event_type = 'Lock' and query like 'update waiting_room set mode%'""";

    private final DataSource database = TestDatabase.dataSource();
    private final AutocommitSql sql = new AutocommitSql(database);
    private final List<Thread> nodes = new ArrayList<>();
    private final JoinQueue one = node(database);
    private final JoinQueue two = node(database);
    private WaitingRoomId room;

    @BeforeEach
    void open() {
        room =
                sql.first(
                                "insert into waiting_room (mode) values ('OPEN') returning id",
                                row -> new WaitingRoomId(row.getLong("id")))
                        .orElseThrow();
        sql.change("insert into waiting_room_number (room_id) values (?)", room);
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (var node : nodes) {
            node.interrupt();
            node.join();
        }
    }

    @Test
    void everybody_gets_a_number_of_their_own_from_any_node() throws Exception {
        var holders = people(3_000);
        var numbers =
                places(
                                IntStream.range(0, holders.size())
                                        .mapToObj(n -> join(n % 2 == 0 ? one : two, holders.get(n)))
                                        .toList())
                        .map(Place::number)
                        .toList();
        assertThat(numbers).hasSize(3_000).doesNotHaveDuplicates();
    }

    @Test
    void who_comes_again_by_whatever_door_finds_the_same_place() throws Exception {
        var holders = people(200);
        var joins = new ArrayList<CompletableFuture<Optional<Place>>>();
        for (int n = 0; n < 1_000; n++) {
            joins.add(join(n % 3 == 0 ? one : two, holders.get(n % holders.size())));
        }
        var places = places(joins).distinct().toList();
        assertThat(places).hasSize(200);
        assertThat(places(holders.stream().map(holder -> join(two, holder)).toList()))
                .containsExactlyInAnyOrderElementsOf(places);
        assertThat(new Places(database).find(room, holders.get(7))).isPresent();
        assertThat(new Places(database).find(room, UUID.randomUUID())).isEmpty();
    }

    @Test
    void one_node_numbers_in_the_order_of_coming() throws Exception {
        var places = places(people(500).stream().map(holder -> join(one, holder)).toList());
        assertThat(places.map(Place::number).toList()).isSorted();
    }

    @Test
    void who_is_known_by_another_term_gets_no_place_in_this_one() throws Exception {
        sql.change("update waiting_room set term = 2 where id = ?", room);
        assertThat(one.join(room, 1, UUID.randomUUID()).get(10, SECONDS)).isEmpty();
        assertThat(one.join(room, 2, UUID.randomUUID()).get(10, SECONDS)).isPresent();
    }

    @Test
    void rooms_do_not_meet() throws Exception {
        var holder = UUID.randomUUID();
        var first = join(one, holder).get(10, SECONDS).orElseThrow();
        var other = room;
        open();
        var second = join(one, holder).get(10, SECONDS).orElseThrow();
        assertThat(first.room()).isEqualTo(other);
        assertThat(second).isEqualTo(new Place(room, holder, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFF", "CLOSING", "ENDED"})
    void a_closed_room_gives_no_place_and_keeps_those_it_gave(String mode) throws Exception {
        var holder = UUID.randomUUID();
        var place = join(one, holder).get(10, SECONDS);
        change(mode);
        assertThat(join(two, holder).get(10, SECONDS)).isEqualTo(place);
        assertThat(join(two, UUID.randomUUID()).get(10, SECONDS)).isEmpty();
    }

    @Test
    void there_is_no_place_where_there_is_no_room() throws Exception {
        var nowhere = new WaitingRoomId(1L << 40);
        assertThat(one.join(nowhere, 1, UUID.randomUUID()).get(10, SECONDS)).isEmpty();
    }

    /** Numbers that were taken before the draw closed and are used when the room is open again. */
    @Test
    void a_number_of_the_draw_is_given_to_nobody_afterwards() throws Exception {
        places(people(10).stream().map(holder -> join(one, holder)).toList());
        sql.change("update waiting_room_number set next = 15 where room_id = ?", room);
        sql.change("update waiting_room set mode = 'OPEN', first_number = 15 where id = ?", room);
        assertThat(join(two, UUID.randomUUID()).get(10, SECONDS).orElseThrow().number())
                .isEqualTo(15);
        assertThatThrownBy(() -> insert(12)).hasMessageContaining("no such places now");
        insert(1_000);
    }

    enum Guard {
        CLOSED("mode = 'CLOSING'"),
        ANOTHER_TERM("term = 2"),
        LOW_NUMBER("first_number = 8");

        final String change;

        Guard(String change) {
            this.change = change;
        }
    }

    /** Whoever writes, and however. */
    @ParameterizedTest
    @EnumSource
    void the_database_refuses_it_too(Guard guard) throws Exception {
        insert(7);
        sql.change("update waiting_room set " + guard.change + " where id = ?", room);
        assertThatThrownBy(() -> insert(6)).hasMessageContaining("no such places now");
    }

    @Test
    void whoever_closes_waits_for_those_who_are_being_written() throws Exception {
        try (var writer = database.getConnection()) {
            writer.setAutoCommit(false);
            insert(writer, 3);
            var closing = CompletableFuture.runAsync(() -> change("CLOSING"));
            Await.until(Duration.ofSeconds(10), () -> sql.first(WAITS, row -> 1).isPresent());
            assertThat(closing).isNotDone();
            writer.commit();
            closing.get(10, SECONDS);
        }
        assertThatThrownBy(() -> insert(4)).hasMessageContaining("no such places now");
    }

    @Test
    void without_a_database_one_is_told_to_try_again() {
        var unreachable = new PGSimpleDataSource();
        unreachable.setPortNumbers(new int[] {1});
        var nowhere = node(unreachable);
        assertThatThrownBy(() -> nowhere.join(room, 1, UUID.randomUUID()).get(10, SECONDS))
                .hasCauseInstanceOf(Unavailable.class);
    }

    @Test
    void a_node_that_stops_leaves_nobody_without_an_answer() throws Exception {
        var stopped = node(database);
        var node = nodes.get(nodes.size() - 1);
        var join = stopped.join(room, 1, UUID.randomUUID());
        node.interrupt();
        node.join();
        assertThat(join).isDone();
        assertThat(stopped.join(room, 1, UUID.randomUUID())).isCompletedExceptionally();
    }

    private CompletableFuture<Optional<Place>> join(JoinQueue node, UUID holder) {
        return node.join(room, 1, holder);
    }

    private static Stream<Place> places(List<CompletableFuture<Optional<Place>>> joins)
            throws Exception {
        CompletableFuture.allOf(joins.toArray(CompletableFuture[]::new)).get(60, SECONDS);
        return joins.stream().map(join -> join.join().orElseThrow());
    }

    private static List<UUID> people(int many) {
        return Stream.generate(UUID::randomUUID).limit(many).toList();
    }

    private JoinQueue node(DataSource itsDatabase) {
        var queue = new JoinQueue(new Places(itsDatabase));
        var thread = new Thread(queue, "joins");
        thread.start();
        nodes.add(thread);
        return queue;
    }

    private void change(String mode) {
        sql.change("update waiting_room set mode = ? where id = ?", mode, room);
    }

    private void insert(long number) throws SQLException {
        try (var connection = database.getConnection()) {
            insert(connection, number);
        }
    }

    private void insert(Connection connection, long number) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "insert into place (room_id, term, holder, number) values (?, 1, gen_random_uuid(), ?)")) {
            statement.setLong(1, room.value());
            statement.setLong(2, number);
            statement.executeUpdate();
        }
    }
}
