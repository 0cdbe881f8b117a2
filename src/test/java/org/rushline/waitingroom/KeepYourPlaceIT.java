package org.rushline.waitingroom;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.sessions.Crowd;
import org.rushline.testing.Await;
import org.rushline.testing.Buyer;
import org.rushline.testing.Catalogue;
import org.rushline.testing.Http;
import org.rushline.testing.Node;
import org.rushline.testing.OwnServers;
import org.rushline.testing.SharedCluster;

/** Nodes that die or freeze while people wait. */
@OwnServers
class KeepYourPlaceIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** What so many need who come in before a node dies. */
    private static final Duration A_LIFE = Duration.ofMinutes(5);

    /** Ten thousand with -Plong, while the node dies again and again. */
    private static final int SHOPPERS = Math.min(10_000, Integer.getInteger("room.people") / 5);

    private static final int ONE_LIFE = Math.max(120, SHOPPERS / 8);

    @RegisterExtension static final SharedCluster SHARED = new SharedCluster();

    private final Node one = SHARED.node(1);
    private final Node two = SHARED.node(2);
    private final ExecutorService threads = Executors.newFixedThreadPool(32);

    @AfterEach
    void everybodyGoes() {
        threads.shutdownNow();
        SHARED.cluster().nodes().stream().filter(Node::runs).forEach(Node::thaw);
        SHARED.cluster().startAgain();
    }

    private List<Buyer> crowd(int people, Node node) throws SQLException {
        try (var database = SHARED.cluster().connect()) {
            return Buyer.crowd(people, node.address(), database);
        }
    }

    /** In one night they wait, half of them lose their tokens, too; in the other they come in. */
    @Test
    void when_a_node_dies_everybody_keeps_their_place_and_comes_in_once() throws Exception {
        var night = opened(1);
        var people = crowd(5_000, one);
        var numbers = numbersOf(people, night::join);
        assertThat(new HashSet<>(numbers)).hasSize(5_000);
        var tokens = people.stream().map(who -> who.http().token()).toList();
        var back = new ArrayList<>(signedInAgain(tokens.subList(0, 2_500)));
        back.addAll(tokens.subList(2_500, 5_000));
        int limit = Math.max(8, SHOPPERS / 100);
        var other = opened(limit);
        var shoppers = crowd(SHOPPERS, two);
        numbersOf(shoppers, other::join);
        var visits = shoppers.stream().map(who -> threads.submit(() -> visit(other, who))).toList();
        Await.until(SOON, () -> other.look().getInt("letIn") > 20);

        one.kill();
        for (int lived = ONE_LIFE; lived < SHOPPERS && !visits.get(SHOPPERS - 1).isDone(); ) {
            SHARED.cluster().startAgain();
            lived = other.look().getInt("letIn") + ONE_LIFE;
            int enough = Math.min(lived, SHOPPERS);
            Await.until(A_LIFE, () -> other.look().getInt("letIn") >= enough);
            one.kill();
        }

        for (var visit : visits) {
            visit.get(5, MINUTES); // on a busy machine the room lets few in at once
        }
        assertThat(other.look().getInt("letIn")).isEqualTo(SHOPPERS);
        assertThat(number("select count(distinct holder) from admission where room_id = %d", other))
                .isEqualTo(SHOPPERS);
        assertThat(mostAtOnce(other)).isLessThanOrEqualTo(limit);
        var there = back.stream().map(token -> at(two.address(), token)).toList();
        assertThat(numbersOf(there, who -> Http.json(night.place(who)))).isEqualTo(numbers);
        assertThat(numbersOf(there.subList(0, 50), night::join)).isEqualTo(numbers.subList(0, 50));
    }

    private HotEvening opened(int limit) {
        var catalogue = new Catalogue(two.operator());
        var night = HotEvening.of(two.operator(), catalogue.onSale("Hot night"), limit);
        night.open();
        return night;
    }

    private List<String> signedInAgain(List<String> tokens) throws SQLException {
        try (var database = SHARED.cluster().connect()) {
            return Crowd.again(tokens, database);
        }
    }

    private static Buyer at(URI node, String token) {
        return Buyer.of(Http.at(node).withToken(token));
    }

    private interface Asks {
        JsonObject ask(Buyer who);
    }

    private List<Integer> numbersOf(List<Buyer> people, Asks asks) throws Exception {
        var calls = new ArrayList<Callable<Integer>>();
        people.forEach(who -> calls.add(() -> asks.ask(who).getInt("number")));
        var numbers = new ArrayList<Integer>();
        for (var call : threads.invokeAll(calls, 2, MINUTES)) {
            numbers.add(call.get());
        }
        return numbers;
    }

    /** Asks at either node until they are in, shops for a moment, and leaves. */
    private Void visit(HotEvening night, Buyer who) throws InterruptedException {
        var nodes = List.of(who.at(one.address()), who.at(two.address()));
        for (int n = who.hashCode(); ; n++) {
            var here = nodes.get(Math.floorMod(n, 2));
            try {
                if (night.enter(here).statusCode() == 200) {
                    Thread.sleep(100);
                    leaves(night, nodes);
                    return null;
                }
            } catch (Http.NoAnswer e) {
                // the node has died: the other one knows them, too
            }
            Thread.sleep(200);
        }
    }

    private static void leaves(HotEvening night, List<Buyer> nodes) throws InterruptedException {
        for (int n = 0; ; n++) {
            try {
                night.leave(nodes.get(n % 2));
                return;
            } catch (Http.NoAnswer e) {
                Thread.sleep(200);
            }
        }
    }

    @Test
    void a_node_that_freezes_while_it_calls_is_replaced_and_changes_nothing_afterwards()
            throws Exception {
        var night = opened(5);
        night.join(crowd(1, two).get(0));
        Await.until(SOON, () -> night.look().getInt("called") == 1);
        var frozen = freezeWhoCalls(night);
        var running = frozen == one ? two : one;
        var there = HotEvening.known(running.operator(), night.event());
        there.join(crowd(1, running).get(0));
        Await.until(SOON, () -> there.look().getInt("called") == 2);
        var caller = caller(there);
        long term = number("select lease_term from now_serving where room_id = %d", there);
        frozen.thaw();
        SHARED.cluster().awaitWhole();
        there.join(crowd(1, frozen).get(0));
        Await.until(SOON, () -> there.look().getInt("called") == 3);
        assertThat(caller(there)).isEqualTo(caller);
        assertThat(number("select lease_term from now_serving where room_id = %d", there))
                .isEqualTo(term);
    }

    @Test
    void without_the_database_nobody_comes_in_and_nobody_loses_their_place() throws Exception {
        var night = opened(1);
        var people = crowd(10, one);
        var numbers = people.stream().map(who -> night.join(who).getInt("number")).toList();
        var shopper = people.get(0);
        night.awaitIn(shopper);
        SHARED.postgres().stop();
        try {
            for (var who : people.subList(0, 3)) {
                assertUnavailable(night.place(who));
                assertUnavailable(night.enter(who));
                assertUnavailable(who.http().post(night.path() + "/places", ""));
                assertUnavailable(who.reserve(night.event(), "tkt_1"));
            }
            assertThat(Http.at(one.address()).get("/waiting-room/" + night.event()).body())
                    .contains("We cannot answer right now");
        } finally {
            SHARED.postgres().startAgain();
        }
        SHARED.cluster().awaitWhole();
        assertThat(numbersOf(people, who -> Http.json(night.place(who)))).isEqualTo(numbers);
        assertThat(night.stateOf(shopper)).isEqualTo("ADMITTED");
        Await.until(SOON, () -> night.look().containsKey("id")); // a node may have looked before
        assertThat(mostAtOnce(night)).isEqualTo(1);
        night.leave(shopper);
        night.awaitIn(people.get(1));
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    /** One of the two, as it turns out. */
    private Node freezeWhoCalls(HotEvening night) throws Exception {
        var caller = caller(night);
        one.freeze();
        for (int n = 0; n < 80; n++) {
            Thread.sleep(100);
            if (!caller(night).equals(caller)) {
                return one;
            }
        }
        one.thaw();
        SHARED.cluster().awaitWhole();
        two.freeze();
        Await.until(SOON, () -> !caller(night).equals(caller));
        return two;
    }

    private String caller(HotEvening night) {
        var sql =
                """
                select n.leased_by from now_serving n join waiting_room_event e on e.room_id = n.room_id
                where e.event_id = %d"""
                        .formatted(EventId.of(night.event()).value());
        try (var database = SHARED.cluster().connect();
                var row = database.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private long mostAtOnce(HotEvening night) throws SQLException {
        return number(
                """
                select max(at_once) from (
                    select (select count(*) from admission b where b.room_id = a.room_id
                        and b.admitted_at <= a.admitted_at and coalesce(b.ended_at, 'infinity') > a.admitted_at) as at_once
                    from admission a where a.room_id = %d) counted""",
                night);
    }

    private long number(String sql, HotEvening night) throws SQLException {
        var room = WaitingRoomId.of(night.look().getString("id"));
        try (var database = SHARED.cluster().connect();
                var row = database.createStatement().executeQuery(sql.formatted(room.value()))) {
            row.next();
            return row.getLong(1);
        }
    }
}
