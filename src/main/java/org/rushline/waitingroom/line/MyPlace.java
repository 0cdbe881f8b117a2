package org.rushline.waitingroom.line;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.rushline.accounts.AccountService;
import org.rushline.accounts.SignInNeeded;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.Problem;
import org.rushline.waitingroom.Joiners;
import org.rushline.waitingroom.RecentRooms;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.RoomRefusals;
import org.rushline.waitingroom.Rooms;
import org.rushline.waitingroom.challenge.ChallengeNeeded;
import org.rushline.waitingroom.challenge.JoinProof;
import org.rushline.waitingroom.challenge.Joining;
import org.rushline.waitingroom.draws.RoomDraws;
import org.rushline.waitingroom.holders.Holders;
import org.rushline.waitingroom.holders.Visitor;
import org.rushline.waitingroom.lanes.LaneCodes;

/** What somebody may do in a waiting room, by any door. */
@ApplicationScoped
public class MyPlace {

    @Inject Rooms rooms;
    @Inject RecentRooms recent;
    @Inject WaitingLine line;
    @Inject Holders holders;
    @Inject AccountService accounts;
    @Inject LaneCodes codes;
    @Inject Joining joining;
    @Inject RoomDraws draws;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    /**
     * The room that somebody may join. A recent one will do, unless their browser shows something
     * of it; and nobody hears that it is closed after it has opened.
     */
    public Room room(EventId event, Visitor who) {
        if (who.isKnownToBrowser()) {
            return rooms.shown(event);
        }
        var room = recent.of(event);
        return room.mode().joinable() ? room : recent.now(event);
    }

    /**
     * Their place; a new one if they have none, or have used it. Fails with {@link ChallengeNeeded}
     * if they have something to do first, and with another {@link Problem} if the room is closed,
     * or not for them.
     *
     * @param room the one that {@link #room} says: a browser's name is good for one term
     * @param who a browser that has a name for this room, unless somebody is signed in
     */
    public CompletableFuture<PlaceStanding> join(Room room, Visitor who, JoinProof proof) {
        if (who.newcomer() != null) {
            return take(room, who, who.newcomer(), proof);
        }
        var holder = holders.find(room, who);
        return line.standing(room, holder)
                .thenComposeAsync(
                        known ->
                                known.filter(MyPlace::isUsable)
                                        .map(CompletableFuture::completedFuture)
                                        .orElseGet(() -> take(room, who, holder, proof)),
                        executor);
    }

    private CompletableFuture<PlaceStanding> take(
            Room room, Visitor who, UUID holder, JoinProof proof) {
        mayJoin(room, who.account());
        if (room.mode().joinable()) {
            joining.mayJoin(room, holder, proof);
        }
        return line.join(room, holder)
                .thenApplyAsync(
                        standing ->
                                standing.filter(MyPlace::isUsable)
                                        .orElseThrow(RoomRefusals::closed),
                        executor);
    }

    private static boolean isUsable(PlaceStanding standing) {
        return standing.state() != PlaceStanding.State.ENDED;
    }

    /**
     * Their place in the lane that the code is for. A place that they have in the room's own line
     * stays theirs. Fails if the code has let them in before.
     *
     * @throws Problem if the code or the room is not for them
     */
    public CompletableFuture<PlaceStanding> join(EventId event, String code, AccountId who) {
        var room = rooms.shown(event);
        mayJoin(room, who);
        var lane = codes.use(room, code, who);
        return line.standing(room, who.uuid())
                .thenCompose(
                        known ->
                                known.filter(standing -> standing.place().room().equals(lane))
                                                .isPresent()
                                        ? CompletableFuture.completedFuture(known)
                                        : line.joinLane(room, lane, who))
                .thenApplyAsync(
                        standing ->
                                standing.filter(one -> one.place().room().equals(lane))
                                        .filter(MyPlace::isUsable)
                                        .orElseThrow(RoomRefusals::codeSpent),
                        executor);
    }

    /**
     * @param who null if nobody is signed in
     */
    private void mayJoin(Room room, AccountId who) {
        if (who == null && !room.takesBrowsers()) {
            throw new SignInNeeded();
        }
        if (room.settings().joiners().equals(Joiners.VERIFIED.name())
                && !accounts.isVerified(who)) {
            throw RoomRefusals.notVerified();
        }
    }

    /** Fails with the reason if they have none. */
    public CompletableFuture<PlaceStanding> get(EventId event, Visitor who) {
        var room = rooms.shown(event);
        return line.standing(room, holders.find(room, who))
                .thenApplyAsync(MyPlace::orNone, executor);
    }

    private static PlaceStanding orNone(Optional<PlaceStanding> standing) {
        return standing.orElseThrow(RoomRefusals::noPlace);
    }

    /** Empty if they have none, or cannot say which is theirs. */
    public CompletableFuture<Optional<PlaceStanding>> known(EventId event, Visitor who) {
        var room = rooms.shown(event);
        return holders.known(room, who)
                .map(holder -> line.standing(room, holder))
                .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    /**
     * Lets them in if there is room. Fails if they have not been called, or have been in.
     *
     * @return CALLED if there is none just now
     */
    public CompletableFuture<PlaceStanding> enter(EventId event, Visitor who) {
        if (who.account() == null) {
            throw new SignInNeeded();
        }
        var room = rooms.shown(event);
        var holder = holders.find(room, who);
        return line.standing(room, holder)
                .thenCompose(
                        known -> {
                            var standing = orNone(known);
                            mayEnter(standing);
                            return line.enter(room, holder, standing);
                        })
                .thenApplyAsync(MyPlace::orNone, executor);
    }

    private static void mayEnter(PlaceStanding standing) {
        switch (standing.state()) {
            case WAITING -> throw RoomRefusals.notCalled();
            case ENDED -> throw RoomRefusals.placeUsed();
            case CALLED, ADMITTED -> {}
        }
    }

    /**
     * Harmless if they are not in.
     *
     * @return where they stand now; empty if they have no place
     */
    public CompletableFuture<Optional<PlaceStanding>> leave(EventId event, AccountId who) {
        var room = rooms.shown(event);
        line.leave(room, who.uuid());
        return line.standing(room, who.uuid()).thenApplyAsync(Function.identity(), executor);
    }

    /**
     * With it they can check that they were in the draw.
     *
     * @throws Problem if they were not, or it has not been made
     */
    public JsonObject proof(EventId event, Visitor who) {
        var room = rooms.shown(event);
        return draws.proof(room, holders.inLine(room, holders.find(room, who)));
    }
}
