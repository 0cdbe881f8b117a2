package org.rushline.waitingroom.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.rushline.accounts.AccountService;
import org.rushline.accounts.SignInNeeded;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.Problem;
import org.rushline.waitingroom.Joiners;
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
    @Inject WaitingLine line;
    @Inject Holders holders;
    @Inject AccountService accounts;
    @Inject LaneCodes codes;
    @Inject Joining joining;
    @Inject RoomDraws draws;

    /**
     * Their place; a new one if they have none, or have used it.
     *
     * @param who a browser that has a name for this room, unless somebody is signed in
     * @throws ChallengeNeeded if they have something to do first
     * @throws Problem if the room is closed, or not for them
     */
    public PlaceStanding join(EventId event, Visitor who, JoinProof proof) {
        var room = rooms.shown(event);
        var holder = holders.find(room, who);
        var known = line.standing(room, holder.who());
        if (known.isPresent() && known.get().state() != PlaceStanding.State.ENDED) {
            return known.get();
        }
        mayJoin(room, who.account());
        if (room.mode().joinable()) {
            joining.mayJoin(room, holder.who(), proof);
        }
        return line.join(room, holder)
                .filter(standing -> standing.state() != PlaceStanding.State.ENDED)
                .orElseThrow(RoomRefusals::closed);
    }

    /**
     * Their place in the lane that the code is for. A place that they have in the room's own line
     * stays theirs.
     *
     * @throws Problem if the code or the room is not for them, or the code has let them in before
     */
    public PlaceStanding join(EventId event, String code, AccountId who) {
        var room = rooms.shown(event);
        mayJoin(room, who);
        var lane = codes.use(room, code, who);
        var known = line.standing(room, who.uuid());
        var isThere = known.filter(standing -> standing.place().room().equals(lane)).isPresent();
        var standing = isThere ? known : line.joinLane(room, lane, who);
        return standing.filter(one -> one.place().room().equals(lane))
                .filter(one -> one.state() != PlaceStanding.State.ENDED)
                .orElseThrow(RoomRefusals::codeSpent);
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

    /**
     * @throws Problem if they have none, with the reason
     */
    public PlaceStanding get(EventId event, Visitor who) {
        var room = rooms.shown(event);
        return line.standing(room, holders.find(room, who).who())
                .orElseThrow(RoomRefusals::noPlace);
    }

    /** Empty if they have none, or cannot say which is theirs. */
    public Optional<PlaceStanding> known(EventId event, Visitor who) {
        var room = rooms.shown(event);
        return holders.known(room, who).flatMap(holder -> line.standing(room, holder.who()));
    }

    /**
     * Lets them in if there is room.
     *
     * @return CALLED if there is none just now
     * @throws Problem if they have not been called, or have been in
     */
    public PlaceStanding enter(EventId event, Visitor who) {
        if (who.account() == null) {
            throw new SignInNeeded();
        }
        var room = rooms.shown(event);
        var holder = holders.find(room, who).who();
        var standing = line.standing(room, holder).orElseThrow(RoomRefusals::noPlace);
        switch (standing.state()) {
            case WAITING -> throw RoomRefusals.notCalled();
            case ENDED -> throw RoomRefusals.placeUsed();
            case CALLED, ADMITTED -> line.enter(holder, standing);
        }
        return line.standing(room, holder).orElseThrow(RoomRefusals::noPlace);
    }

    /** Harmless if they are not in. */
    public void leave(EventId event, AccountId who) {
        line.leave(rooms.shown(event), who.uuid());
    }

    /**
     * With it they can check that they were in the draw.
     *
     * @throws Problem if they were not, or it has not been made
     */
    public JsonObject proof(EventId event, Visitor who) {
        var room = rooms.shown(event);
        return draws.proof(room, holders.find(room, who).inLine());
    }
}
