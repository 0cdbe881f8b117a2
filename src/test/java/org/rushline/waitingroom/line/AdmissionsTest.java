package org.rushline.waitingroom.line;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.testing.TestDatabase;
import org.rushline.waitingroom.FirstMinute;
import org.rushline.waitingroom.Place;
import org.rushline.waitingroom.Places;
import org.rushline.waitingroom.TestRoom;
import org.rushline.waitingroom.line.Admissions.Asking;

/** Nodes that let people into one room. */
class AdmissionsTest {

    /** A million with -Plong. */
    private static final int PEOPLE = Integer.getInteger("room.people", 600);

    private static final String INSIDE = "select count(*) from shopping where room_id = ?";

    private static final String LEAVE =
            """
            update admission set ended_at = clock_timestamp(), ended_by = 'LEFT'
            where room_id = ? and term = 1 and ended_at is null and holder = any((select ?)::uuid[])""";

    private static final String VANISH =
            """
            update admission set seen_at = clock_timestamp() - interval '2 minutes'
            where room_id = ? and term = 1 and ended_at is null and holder = any((select ?)::uuid[])""";

    private final DataSource database = TestDatabase.dataSource();
    private final AutocommitSql sql = new AutocommitSql(database);
    private final Admissions door = new Admissions(database);

    @Test
    void who_has_been_called_is_let_in_up_to_the_limit_the_first_in_line_first() {
        var room = TestRoom.open(3);
        var places = room.join(10);
        room.call(5);
        var asking = asking(places);
        Collections.reverse(asking);
        assertThat(door.letIn(room.id(), asking)).isEqualTo(holders(places.subList(0, 3)));
        assertThat(room.shopping()).isEqualTo(3);
    }

    @Test
    void who_has_not_been_called_stays_outside_however_much_room_there_is() {
        var room = TestRoom.open(100);
        var places = room.join(10);
        room.call(4);
        assertThat(door.letIn(room.id(), asking(places))).isEqualTo(holders(places.subList(0, 4)));
    }

    @Test
    void who_comes_late_is_at_the_head() {
        var room = TestRoom.open(2);
        var places = room.join(6);
        room.call(6);
        door.letIn(room.id(), asking(places.subList(2, 4)));
        assertThat(door.letIn(room.id(), asking(places.subList(0, 1)))).isEmpty();
        door.leave(room.id(), places.get(2).holder());
        var rest = List.of(places.get(5), places.get(0), places.get(4));
        assertThat(door.letIn(room.id(), asking(rest, 6, 1, 5)))
                .containsExactly(places.get(0).holder());
    }

    @Test
    void a_place_lets_in_once_and_another_one_is_behind_everybody() {
        var room = TestRoom.open(5);
        var places = room.join(3);
        room.call(3);
        var first = places.get(0);
        door.letIn(room.id(), asking(places));
        door.leave(room.id(), first.holder());
        assertThat(door.letIn(room.id(), asking(List.of(first)))).isEmpty();
        assertThat(state(room, first)).isEqualTo(PlaceStanding.State.ENDED);
        var again = new Places(database).add(room.id(), 1, List.of(first.holder()));
        assertThat(again.get(first.holder()).number()).isGreaterThan(2);
        assertThat(new Places(database).find(room.id(), first.holder()))
                .contains(again.get(first.holder()));
        assertThat(state(room, first)).isEqualTo(PlaceStanding.State.WAITING);
    }

    @Test
    void who_is_not_seen_for_a_while_makes_room_and_comes_back_to_the_head() {
        var room = TestRoom.open(1);
        var places = room.join(3);
        room.call(3);
        door.letIn(room.id(), asking(places.subList(0, 1)));
        room.silence(100);
        assertThat(room.shopping()).isZero();
        assertThat(state(room, places.get(0))).isEqualTo(PlaceStanding.State.CALLED);
        assertThat(door.letIn(room.id(), asking(places.subList(1, 2), 2))).hasSize(1);
        assertThat(door.letIn(room.id(), asking(places.subList(0, 1)))).isEmpty();
        door.leave(room.id(), places.get(1).holder());
        assertThat(door.letIn(room.id(), asking(List.of(places.get(2), places.get(0)), 3, 1)))
                .containsExactly(places.get(0).holder());
        assertThat(room.admissions()).isEqualTo(2);
    }

    @Test
    void who_is_in_stays_in_when_they_ask_again() {
        var room = TestRoom.open(1);
        var places = room.join(2);
        room.call(2);
        var one = asking(places.subList(0, 1));
        assertThat(door.letIn(room.id(), one)).hasSize(1);
        room.silence(60);
        assertThat(door.letIn(room.id(), one)).hasSize(1);
        room.silence(60);
        assertThat(door.seen(room.id(), List.of(places.get(0).holder(), UUID.randomUUID())))
                .containsExactly(places.get(0).holder());
        assertThat(room.shopping()).isEqualTo(1);
        assertThat(room.admissions()).isEqualTo(1);
    }

    @Test
    void whoever_takes_the_place_of_their_browser_along_is_let_in_with_it_and_with_no_other() {
        var room = TestRoom.open(5);
        var places = room.join(3);
        room.call(3);
        var browsers = places.get(0);
        var own = places.get(1);
        var who = own.holder();
        sql.change(
                "insert into place_claim (room_id, term, holder, account) values (?, 1, ?, ?)",
                room.id(),
                browsers.holder(),
                who);
        assertThat(door.letIn(room.id(), asking(List.of(own)))).isEmpty();
        var thief = places.get(2).holder();
        assertThat(door.letIn(room.id(), List.of(new Asking(thief, browsers, 1)))).isEmpty();
        assertThat(standing(room, who).place()).isEqualTo(browsers);
        assertThat(door.letIn(room.id(), List.of(new Asking(who, browsers, 1))))
                .containsExactly(who);
        assertThat(door.letIn(room.id(), List.of(new Asking(who, own, 2)))).containsExactly(who);
        assertThat(room.admissions()).isEqualTo(1);
    }

    @Test
    void a_lane_lets_in_no_more_than_its_share_and_never_more_than_the_house_holds() {
        var room = TestRoom.open(5);
        var lane = room.lane(40, 2);
        var members = lane.join(4);
        var others = room.join(6);
        lane.call(4);
        room.call(6);
        assertThat(door.letIn(lane.id(), asking(members)))
                .isEqualTo(holders(members.subList(0, 2)));
        assertThat(door.letIn(room.id(), asking(others))).isEqualTo(holders(others.subList(0, 3)));
        door.leave(room.id(), members.get(0).holder());
        assertThat(door.letIn(room.id(), asking(others.subList(3, 6), 4, 5, 6)))
                .isEqualTo(holders(others.subList(3, 4)));
        assertThat(door.letIn(lane.id(), asking(members.subList(2, 4), 3, 4)))
                .as("the house is full")
                .isEmpty();
        assertThat(room.shopping()).isEqualTo(5);
    }

    @Test
    void what_is_kept_for_a_lane_is_kept() {
        var room = TestRoom.open(5);
        var lane = room.lane(40, 2);
        var members = lane.join(2);
        var others = room.join(6);
        lane.call(2);
        room.call(6);
        sql.change("update now_serving set kept = 2 where room_id = ?", room.id());
        assertThat(door.letIn(room.id(), asking(others))).hasSize(3);
        assertThat(door.letIn(lane.id(), asking(members))).hasSize(2);
    }

    @Test
    void a_place_in_a_lane_comes_before_the_one_in_line_until_it_is_used() {
        var room = TestRoom.open(5);
        var lane = room.lane(40, 2);
        var other = room.join(1).get(0);
        var member =
                new Places(database).add(lane.id(), 1, List.of(other.holder())).get(other.holder());
        assertThat(standing(room, other).place()).isEqualTo(member);
        lane.call(1);
        door.letIn(lane.id(), asking(List.of(member)));
        assertThat(standing(room, other).state()).isEqualTo(PlaceStanding.State.ADMITTED);
        door.leave(room.id(), member.holder());
        assertThat(standing(room, other).place()).isEqualTo(other);
        assertThat(standing(room, other).state()).isEqualTo(PlaceStanding.State.WAITING);
    }

    @Test
    void the_database_refuses_more_of_a_lane_than_its_share() {
        var room = TestRoom.open(5);
        var lane = room.lane(20, 1);
        var members = lane.join(2);
        lane.call(1);
        insert(members.get(0), 1);
        assertThatThrownBy(() -> insert(members.get(1), 1)).hasMessageContaining("Nobody more");
    }

    @Test
    void who_is_let_past_the_line_takes_nobodys_turn() {
        var room = TestRoom.open(1);
        var places = room.join(1);
        room.call(1);
        for (int n = 0; n < 50; n++) {
            letPast(room);
        }
        assertThat(door.letIn(room.id(), asking(places))).hasSize(1);
        assertThatThrownBy(() -> letPast(room)).hasMessageContaining("Nobody more");
    }

    private void letPast(TestRoom room) {
        sql.change(
                """
                insert into admission (room_id, term, lane, holder, expires_at)
                values (?, 1, 'BYPASS', gen_random_uuid(), clock_timestamp() + interval '1 hour')""",
                room.id());
    }

    private PlaceStanding standing(TestRoom room, Place place) {
        return standing(room, place.holder());
    }

    private PlaceStanding standing(TestRoom room, UUID who) {
        return door.standings(room.id(), List.of(who), one -> OptionalLong.of(one.number() + 1))
                .get(who);
    }

    @Test
    void time_is_up_when_it_is_up() {
        var room = TestRoom.open(2);
        var places = room.join(2);
        room.call(2);
        door.letIn(room.id(), asking(places));
        sql.change(
                "update admission set expires_at = clock_timestamp() where room_id = ? and holder = ?",
                room.id(),
                places.get(0).holder());
        assertThat(room.shopping()).isEqualTo(1);
        assertThat(state(room, places.get(0))).isEqualTo(PlaceStanding.State.ENDED);
        assertThat(door.letIn(room.id(), asking(places))).isEqualTo(holders(places.subList(1, 2)));
        assertThat(room.count("select make_room(?)")).isEqualTo(1);
        assertThat(door.letIn(room.id(), asking(places))).isEqualTo(holders(places.subList(1, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFF", "CLOSING", "PAUSED", "ENDED"})
    void nobody_is_let_in_unless_the_room_is_open(String mode) {
        var room = TestRoom.open(5);
        var places = room.join(2);
        room.call(2);
        door.letIn(room.id(), asking(places.subList(0, 1)));
        room.set("mode = '" + mode + "'");
        assertThat(door.letIn(room.id(), asking(places))).isEqualTo(holders(places.subList(0, 1)));
    }

    @Test
    void places_of_a_former_term_let_nobody_in() {
        var room = TestRoom.open(5);
        var places = room.join(2);
        room.call(2);
        room.set("term = 2");
        assertThat(door.letIn(room.id(), asking(places))).isEmpty();
        var first = List.of(places.get(0).holder());
        assertThat(door.standings(room.id(), first, place -> OptionalLong.of(1))).isEmpty();
    }

    /** Whoever writes, and however. */
    @Test
    void the_database_refuses_one_too_many() {
        var room = TestRoom.open(1);
        var places = room.join(3);
        room.call(2);
        insert(places.get(0), 1);
        assertThatThrownBy(() -> insert(places.get(1), 2))
                .hasMessageContaining("Nobody more may be let in");
        room.set("shopping_limit = 10");
        insert(places.get(1), 2);
        assertThatThrownBy(() -> insert(places.get(2), 3))
                .hasMessageContaining("Nobody more may be let in");
        assertThatThrownBy(() -> insert(places.get(0), 1)).hasMessageContaining("duplicate key");
    }

    @Test
    void where_somebody_stands_is_found_at_once_also_in_the_first_minute_of_a_rush()
            throws SQLException {
        var people = FirstMinute.called(200).stream().map(FirstMinute::person).toList();
        try (var rush = new FirstMinute()) {
            assertThat(rush.rowsRead(Admissions.STANDING, FirstMinute.ROOM, people))
                    .isBetween(200L, 3 * 200L);
        }
    }

    @Test
    void who_is_called_is_let_in_at_once_also_in_the_first_minute_of_a_rush() throws SQLException {
        var numbers = FirstMinute.called(200);
        var people = numbers.stream().map(FirstMinute::person).toList();
        try (var rush = new FirstMinute()) {
            var read = rush.rowsRead(Admissions.LET_IN, FirstMinute.ROOM, people, numbers, numbers);
            assertThat(read).isBetween(200L, 5 * 200L);
        }
    }

    @Test
    void now_serving_never_falls() {
        var room = TestRoom.open(1);
        room.call(7);
        assertThatThrownBy(() -> room.call(6)).hasMessageContaining("sent back");
        assertThat(room.count("select count(*) from called where room_id = ?")).isEqualTo(1);
    }

    /** Four nodes, people who come late, go silent, come back and leave: never one too many. */
    @Test
    void the_limit_is_never_exceeded_not_even_by_one() throws Exception {
        int people = PEOPLE;
        int limit = Math.max(40, people / 5_000);
        var room = TestRoom.open(limit);
        var places = room.join(people);
        room.call(people);
        var most = new AtomicLong();
        var done = new AtomicBoolean();
        var in = Collections.synchronizedSet(new HashSet<UUID>());
        var nodes = Executors.newFixedThreadPool(5);
        try {
            var watcher =
                    nodes.submit(
                            () -> {
                                var looks = new AutocommitSql(TestDatabase.oneConnection());
                                while (!done.get()) {
                                    most.accumulateAndGet(inside(looks, room), Math::max);
                                    Thread.sleep(2);
                                }
                                return null;
                            });
            var work = new ArrayList<Callable<Void>>();
            for (int node = 0; node < 4; node++) {
                work.add(shoppers(room, places, node, in));
            }
            for (var one : nodes.invokeAll(work)) {
                one.get();
            }
            done.set(true);
            watcher.get();
        } finally {
            nodes.shutdownNow();
        }
        assertThat(most).hasValueBetween(1, limit);
        assertThat(room.admissions()).isEqualTo(people);
        assertThat(in).hasSize(people);
    }

    /** Every fourth person comes to this node, some of them late. */
    private Callable<Void> shoppers(
            TestRoom room, List<Place> places, int node, Set<UUID> everybody) {
        return () -> {
            var random = new Random(node);
            var nodes = TestDatabase.oneConnection();
            var nodesDoor = new Admissions(nodes);
            var nodesSql = new AutocommitSql(nodes);
            var its = new ArrayList<Place>();
            for (int n = node; n < places.size(); n += 4) {
                its.add(places.get(n));
            }
            Collections.shuffle(its, random);
            var waiting = new ArrayDeque<>(its);
            while (!waiting.isEmpty()) {
                var some =
                        Stream.generate(waiting::poll).limit(Math.min(60, waiting.size())).toList();
                var let = nodesDoor.letIn(room.id(), asking(some));
                var goes = let.stream().filter(one -> random.nextInt(10) > 0).toList();
                if (!let.isEmpty()) {
                    nodesSql.change(VANISH, room.id(), let);
                }
                if (!goes.isEmpty()) {
                    nodesSql.change(LEAVE, room.id(), goes);
                }
                everybody.addAll(let);
                some.stream()
                        .filter(place -> !let.contains(place.holder()))
                        .forEach(waiting::addFirst);
            }
            return null;
        };
    }

    private static long inside(AutocommitSql looks, TestRoom room) {
        return looks.first(INSIDE, row -> row.getLong(1), room.id()).orElseThrow();
    }

    private void insert(Place place, long position) {
        sql.change(
                """
                insert into admission (room_id, term, line_id, number, position, holder, expires_at)
                select coalesce(within_id, id), 1, id, ?, ?, ?, clock_timestamp() + interval '1 hour'
                from waiting_room where id = ?""",
                place.number(),
                position,
                place.holder(),
                place.room());
    }

    private PlaceStanding.State state(TestRoom room, Place place) {
        return standing(room, place).state();
    }

    private static List<Asking> asking(List<Place> places) {
        var asking = new ArrayList<Asking>();
        places.forEach(place -> asking.add(new Asking(place.holder(), place, place.number() + 1)));
        return asking;
    }

    private static List<Asking> asking(List<Place> places, int... positions) {
        var asking = new ArrayList<Asking>();
        for (int n = 0; n < positions.length; n++) {
            asking.add(new Asking(places.get(n).holder(), places.get(n), positions[n]));
        }
        return asking;
    }

    private static Set<UUID> holders(List<Place> places) {
        return places.stream().map(Place::holder).collect(toSet());
    }
}
