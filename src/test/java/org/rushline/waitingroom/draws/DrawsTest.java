package org.rushline.waitingroom.draws;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.testing.TestDatabase;
import org.rushline.waitingroom.Place;
import org.rushline.waitingroom.Places;
import org.rushline.waitingroom.draw.DrawTerms;
import org.rushline.waitingroom.draw.PlaceLeaf;
import org.rushline.waitingroom.draw.PlaceList;

/** From the promise to everybody's rank, on two nodes of one database. */
class DrawsTest {

    private static final Instant CLOSING = Instant.parse("2026-03-01T10:00:00Z");
    private static final byte[] NO_BEACON = {};
    private static final Duration SOON = Duration.ofSeconds(10);

    private final DataSource database = TestDatabase.dataSource();
    private final AutocommitSql sql = new AutocommitSql(database);
    private final Places places = new Places(database);
    private final Draws one = new Draws(database, new SeedSeal(new byte[32]));
    private final Draws two = new Draws(database, new SeedSeal(new byte[32]));
    private WaitingRoomId room;

    @BeforeEach
    void open() {
        room =
                sql.first(
                                "insert into waiting_room default values returning id",
                                row -> new WaitingRoomId(row.getLong("id")))
                        .orElseThrow();
        sql.change("insert into waiting_room_number (room_id) values (?)", room);
    }

    @Test
    void only_the_key_of_the_promise_opens_the_seed() {
        one.promise(room, CLOSING, "");
        assertThat(two.canReveal(room)).isTrue();
        var key = new byte[32];
        key[31] = 1;
        assertThat(new Draws(database, new SeedSeal(key)).canReveal(room)).isFalse();
    }

    @Test
    void everybody_can_prove_their_rank_to_themselves(@TempDir Path folder) throws Exception {
        var promised = one.promise(room, CLOSING, "").orElseThrow();
        join(1_500);
        two.close(room);
        var listed = one.list(room).orElseThrow().listed().orElseThrow();
        var draw = two.reveal(room, NO_BEACON).orElseThrow();

        assertThat(draw.commitment()).isEqualTo(promised.commitment());
        var revealed = draw.revealed().orElseThrow();
        assertThat(new DrawTerms(room.toString(), CLOSING, "").commitment(revealed.seed()))
                .isEqualTo(promised.commitment());
        assertThat(listed.size()).isEqualTo(1_500);

        var drawn = DrawnPlaces.read(places, room);
        var order = drawn.order(revealed);
        var ranks = new TreeSet<Integer>();
        for (var place : places.drawn(room, -1, 5_000)) {
            int index = drawn.index(place).orElseThrow();
            if (index % 100 == 0 || index % PlaceList.CHUNK == PlaceList.CHUNK - 1) {
                assertProved(drawn, listed, place, index);
            }
            ranks.add(order.rank(index));
        }
        assertThat(ranks)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 1_500).boxed().toList());

        var place = places.drawn(room, -1, 5_000).get(1_234);
        var proof =
                new DrawProof(
                        draw,
                        listed,
                        revealed,
                        place,
                        1_234,
                        drawn.proof(1_234, places, room),
                        order.rank(1_234));
        assertThat(verified(folder, proof)).hasSize(5).allMatch(line -> line.startsWith("yes: "));
    }

    /** They are read page by page, of 10,000 each. */
    @Test
    void many_pages_of_places_are_drawn() {
        int many = 35_000;
        one.promise(room, CLOSING, "");
        mode("DRAW");
        closingIs(Instant.now().plusSeconds(600));
        sql.change("update waiting_room_number set next = ? where room_id = ?", many, room);
        sql.change(
                """
                insert into place (room_id, term, holder, number)
                select ?, 1, gen_random_uuid(), n from generate_series(0, ?) n""",
                room,
                many - 1);
        closingIs(CLOSING);
        one.close(room);
        assertThat(one.list(room).orElseThrow().listed().orElseThrow().size()).isEqualTo(many);
        var revealed = two.reveal(room, NO_BEACON).orElseThrow().revealed().orElseThrow();
        var order = DrawnPlaces.read(places, room).order(revealed);
        var ranks = IntStream.range(0, many).map(order::rank).boxed().collect(toSet());
        assertThat(ranks).hasSize(many).contains(1, many);
    }

    private void assertProved(DrawnPlaces drawn, Draw.Listed listed, Place place, int index) {
        var leaf = PlaceLeaf.of(room.toString(), place.number(), place.holder().toString());
        var proof = drawn.proof(index, places, room);
        assertThat(PlaceList.holds(leaf, index, listed.size(), proof, listed.root())).isTrue();
    }

    private static List<String> verified(Path folder, DrawProof proof) throws Exception {
        var file = Files.writeString(folder.resolve("proof.json"), proof.json().toString());
        var process =
                new ProcessBuilder(
                                "python3", "src/main/webapp/assets/verify-draw.py", file.toString())
                        .redirectErrorStream(true)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void a_promise_is_made_once() {
        var first = one.promise(room, CLOSING, "").orElseThrow();
        assertThat(two.promise(room, CLOSING.plusSeconds(60), "drand")).contains(first);
    }

    /** Whoever writes: the promise says what takes part. */
    @Test
    void a_draw_is_made_with_the_beacon_that_was_promised_or_with_none() {
        one.promise(room, CLOSING, "drand 7");
        join(3);
        one.close(room);
        one.list(room);
        assertThatThrownBy(() -> one.reveal(room, NO_BEACON))
                .hasMessageContaining("draw_with_its_beacon");
        var value = new byte[] {7};
        var revealed = two.reveal(room, value).orElseThrow().revealed().orElseThrow();
        assertThat(revealed.beaconValue()).isEqualTo(value);
    }

    @Test
    void a_room_that_is_open_already_cannot_promise_a_draw() {
        mode("OPEN");
        assertThat(one.promise(room, CLOSING, "")).isEmpty();
    }

    @Test
    void nothing_is_listed_before_joining_has_closed() {
        one.promise(room, CLOSING, "");
        join(3);
        assertThat(one.list(room).orElseThrow().listed()).isEmpty();
    }

    @Test
    void the_seed_is_not_revealed_before_the_list() {
        one.promise(room, CLOSING, "");
        join(3);
        one.close(room);
        assertThat(one.reveal(room, NO_BEACON).orElseThrow().revealed()).isEmpty();
        for (var mode : List.of("OPEN", "PAUSED")) {
            assertThatThrownBy(() -> mode(mode)).hasMessageContaining("cannot be " + mode);
        }
    }

    @Test
    void a_draw_does_not_close_before_its_time() {
        one.promise(room, Instant.now().plusSeconds(600), "");
        mode("DRAW");
        assertThat(places.add(room, 1, List.of(UUID.randomUUID()))).hasSize(1);
        one.close(room);
        assertThat(one.list(room).orElseThrow().listed()).isEmpty();
        assertThatThrownBy(() -> mode("CLOSING")).hasMessageContaining("cannot be CLOSING");
    }

    /** It may take a second until somebody closes it. */
    @Test
    void nobody_joins_between_the_promised_closing_and_the_closing_itself() {
        one.promise(room, CLOSING, "");
        join(3);
        var late = UUID.randomUUID();
        assertThat(places.add(room, 1, List.of(late))).isEmpty();
        var add = "insert into place (room_id, term, holder, number) values (?, 1, ?, 7)";
        assertThatThrownBy(() -> sql.change(add, room, late))
                .hasMessageContaining("gives no such places");
        one.close(room);
        assertThat(one.list(room).orElseThrow().listed().orElseThrow().size()).isEqualTo(3);
    }

    @Test
    void nobody_joins_a_draw_that_is_not_promised_or_is_listed() {
        assertThatThrownBy(() -> mode("DRAW")).hasMessageContaining("cannot be DRAW");
        one.promise(room, CLOSING, "");
        join(3);
        one.close(room);
        one.list(room);
        assertThatThrownBy(() -> mode("DRAW")).hasMessageContaining("cannot be DRAW");
    }

    /** As a node would that had read the places before the room closed. */
    @Test
    void the_database_refuses_a_list_that_leaves_somebody_out() {
        one.promise(room, CLOSING, "");
        join(3);
        var list =
                "update draw set size = ?, root = sha256('x'), listed_at = now() where room_id = ?";
        assertThatThrownBy(() -> sql.change(list, 3, room)).hasMessageContaining("not the list");
        one.close(room);
        assertThatThrownBy(() -> sql.change(list, 0, room)).hasMessageContaining("not the list");
    }

    @Test
    void numbers_that_are_closed_over_stay_so() {
        one.promise(room, CLOSING, "");
        join(3);
        one.close(room);
        assertThatThrownBy(
                        () ->
                                sql.change(
                                        "update waiting_room set first_number = 0 where id = ?",
                                        room))
                .hasMessageContaining("cannot be");
    }

    @Test
    void every_step_may_be_repeated_by_any_node() {
        one.promise(room, CLOSING, "");
        join(20);
        one.close(room);
        two.close(room);
        var listed = one.list(room);
        assertThat(two.list(room)).isEqualTo(listed);
        var draw = one.reveal(room, NO_BEACON).orElseThrow().revealed().orElseThrow();
        var again = two.reveal(room, new byte[] {1}).orElseThrow().revealed().orElseThrow();
        assertThat(again.seed()).isEqualTo(draw.seed());
        assertThat(again.beaconValue()).isEmpty();
        mode("OPEN");
    }

    /** A draw that waits for its beacon is looked at each second. */
    @Test
    void what_is_listed_is_not_read_again() throws SQLException {
        one.promise(room, CLOSING, "drand 7");
        join(20);
        one.close(room);
        var listed = one.list(room);
        try (var connection = database.getConnection();
                var lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("lock table place in access exclusive mode");
            assertThat(assertTimeoutPreemptively(SOON, () -> two.list(room))).isEqualTo(listed);
            connection.rollback();
        }
    }

    @Test
    void who_joins_afterwards_is_in_no_draw() {
        one.promise(room, CLOSING, "");
        join(20);
        one.close(room);
        one.list(room);
        one.reveal(room, NO_BEACON);
        mode("OPEN");
        var late = UUID.randomUUID();
        var place = places.add(room, 1, List.of(late)).get(late);
        var drawn = DrawnPlaces.read(places, room);
        assertThat(drawn.size()).isEqualTo(20);
        assertThat(drawn.index(place)).isEmpty();
    }

    @Test
    void a_room_where_nobody_waits_can_be_drawn() {
        one.promise(room, CLOSING, "");
        join(0);
        one.close(room);
        assertThat(one.list(room).orElseThrow().listed().orElseThrow().size()).isZero();
        assertThat(one.reveal(room, NO_BEACON).orElseThrow().revealed()).isPresent();
    }

    @Test
    void with_another_key_the_seed_stays_shut() {
        one.promise(room, CLOSING, "");
        join(3);
        one.close(room);
        one.list(room);
        var stranger = new Draws(database, new SeedSeal(new byte[] {1}));
        assertThat(stranger.reveal(room, NO_BEACON).orElseThrow().revealed()).isEmpty();
    }

    /** Whoever writes, and however. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "commitment = sha256('other')",
                "sealed_seed = 'other'",
                "closing = closing + interval '1 second'",
                "beacon = 'other'",
                "term = term + 1",
                "size = size + 1",
                "root = sha256('other')",
                "size = null, root = null, listed_at = null",
                "seed = sha256('other')",
                "beacon_value = 'other'",
                "seed = null, beacon_value = null, revealed_at = null"
            })
    void the_database_keeps_a_draw_as_it_is(String change) {
        one.promise(room, CLOSING, "");
        join(3);
        one.close(room);
        one.list(room);
        one.reveal(room, NO_BEACON);
        assertThatThrownBy(
                        () -> sql.change("update draw set " + change + " where room_id = ?", room))
                .hasMessageContaining("A draw cannot be changed");
        assertThatThrownBy(() -> sql.change("delete from draw where room_id = ?", room))
                .hasMessageContaining("A draw cannot be changed");
    }

    @Test
    void the_database_reveals_nothing_before_the_list() {
        one.promise(room, CLOSING, "");
        assertThatThrownBy(
                        () ->
                                sql.change(
                                        "update draw set seed = sha256('x'), beacon_value = '', revealed_at = now() where room_id = ?",
                                        room))
                .hasMessageContaining("A draw cannot be changed");
    }

    private void join(int many) {
        mode("DRAW");
        closingIs(Instant.now().plusSeconds(600));
        var holders = Stream.generate(UUID::randomUUID).limit(many).toList();
        if (many > 0) {
            assertThat(places.add(room, 1, holders)).hasSize(many);
        }
        closingIs(CLOSING);
    }

    /** Turns the clock: past the trigger that keeps a draw as it is. */
    private void closingIs(Instant time) {
        sql.change(
                """
                update draw set closing = ? from set_config('session_replication_role', 'replica', true)
                where room_id = ?""",
                time,
                room);
    }

    private void mode(String mode) {
        sql.change("update waiting_room set mode = ? where id = ?", mode, room);
    }
}
