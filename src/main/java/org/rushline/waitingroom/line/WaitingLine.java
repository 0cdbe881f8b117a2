package org.rushline.waitingroom.line;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.waitingroom.Place;
import org.rushline.waitingroom.Places;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.RoomMode;
import org.rushline.waitingroom.draws.DrawnOrders;
import org.rushline.waitingroom.line.Admissions.Asking;

/** Joining a waiting room, standing in its line, and being let in, through this node. */
@ApplicationScoped
public class WaitingLine {

    /** As many as ask within it share one lock of the room. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** The position of who was let in without a place. */
    private static final long NOWHERE = Long.MAX_VALUE;

    private record Look(Room room, UUID who) {}

    @Resource(lookup = "jdbc/plain")
    DataSource database;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Inject DrawnOrders orders;

    private final List<Thread> writers = new ArrayList<>();
    private JoinQueue joins;
    private BatchQueue<Look, PlaceStanding> looks;
    private BatchQueue<Asking, Boolean> doors;
    private Admissions admissions;

    @PostConstruct
    void start() {
        admissions = new Admissions(database);
        joins = new JoinQueue(new Places(database));
        looks = new BatchQueue<>(Duration.ZERO, this::standings);
        doors = new BatchQueue<>(PAUSE, this::letIn);
        for (Runnable queue : List.<Runnable>of(joins, looks, doors)) {
            var writer = threads.newThread(queue);
            writer.start();
            writers.add(writer);
        }
    }

    @PreDestroy
    void stop() {
        writers.forEach(Thread::interrupt);
    }

    /**
     * Gives them a place in the room's own line, unless they have one that can be used.
     *
     * @return empty if the room is closed and they have none
     */
    public CompletableFuture<Optional<PlaceStanding>> join(Room room, UUID who) {
        return joins.join(room.id(), room.term(), who).thenCompose(place -> standing(room, who));
    }

    /** The same in one of its lanes, for whoever may join it. */
    public CompletableFuture<Optional<PlaceStanding>> joinLane(
            Room room, WaitingRoomId lane, AccountId who) {
        return joins.join(lane, room.term(), who.uuid())
                .thenCompose(place -> standing(room, who.uuid()));
    }

    /** Empty if they have no place and are not in. */
    public CompletableFuture<Optional<PlaceStanding>> standing(Room room, UUID who) {
        return looks.ask(new Look(room, who));
    }

    /** The same of many at once; whoever has no place and is not in is missing. */
    public Map<UUID, PlaceStanding> standings(Room room, Collection<UUID> holders) {
        var drawn = room.firstNumber() > 0 && orders.isKnown(room);
        return admissions.standings(
                room.id(),
                holders,
                place ->
                        drawn || place.number() >= room.firstNumber()
                                ? position(room, place)
                                : OptionalLong.empty());
    }

    /** Lets them in if they have been called and there is room; who is in is seen. */
    public CompletableFuture<Optional<PlaceStanding>> enter(
            Room room, UUID who, PlaceStanding standing) {
        var asking = new Asking(who, standing.place(), standing.position().orElse(NOWHERE));
        return doors.ask(asking).thenCompose(in -> standing(room, who));
    }

    /**
     * They are here still.
     *
     * @return those of them who are in
     */
    public Set<UUID> seen(Room room, List<UUID> holders) {
        return admissions.seen(room.id(), holders);
    }

    /** They are done: somebody else may come in. */
    public void leave(Room room, UUID holder) {
        admissions.leave(room.id(), holder);
    }

    /** From 1: those of the draw by their rank, then the others by their number. */
    private OptionalLong position(Room room, Place place) {
        if (room.mode() == RoomMode.DRAW || room.mode() == RoomMode.CLOSING) {
            return OptionalLong.empty();
        }
        if (place.number() >= room.firstNumber()) {
            return OptionalLong.of(room.drawn() + place.number() - room.firstNumber() + 1);
        }
        var rank = orders.rank(room, place);
        return rank.isPresent() ? OptionalLong.of(rank.getAsInt()) : OptionalLong.empty();
    }

    private Map<Asking, Boolean> letIn(List<Asking> asking) {
        var byRoom = new LinkedHashMap<WaitingRoomId, List<Asking>>();
        for (var one : asking) {
            byRoom.computeIfAbsent(one.place().room(), room -> new ArrayList<>()).add(one);
        }
        var answers = new HashMap<Asking, Boolean>();
        byRoom.forEach(
                (room, some) -> {
                    var in = admissions.letIn(room, some);
                    some.forEach(one -> answers.put(one, in.contains(one.who())));
                });
        return answers;
    }

    private Map<Look, PlaceStanding> standings(List<Look> looks) {
        var answers = new HashMap<Look, PlaceStanding>();
        looks.stream()
                .collect(groupingBy(Look::room, mapping(Look::who, toList())))
                .forEach(
                        (room, people) ->
                                standings(room, people)
                                        .forEach(
                                                (who, standing) ->
                                                        answers.put(
                                                                new Look(room, who), standing)));
        return answers;
    }
}
