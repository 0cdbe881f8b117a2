package org.rushline.waitingroom.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rushline.accounts.AccountService;
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
import org.rushline.waitingroom.lanes.LaneCodes;

/** What somebody may do in a waiting room, by any door. */
@ApplicationScoped
public class MyPlace {

    @Inject Rooms rooms;
    @Inject WaitingLine line;
    @Inject AccountService accounts;
    @Inject LaneCodes codes;
    @Inject Joining joining;

    /**
     * Their place; a new one if they have none, or have used it.
     *
     * @throws ChallengeNeeded if they have something to do first
     * @throws Problem if the room is closed, or not for them
     */
    public PlaceStanding join(EventId event, AccountId who, JoinProof proof) {
        var room = rooms.shown(event);
        var known = line.standing(room, who.uuid());
        if (known.isPresent() && known.get().state() != PlaceStanding.State.ENDED) {
            return known.get();
        }
        mayJoin(room, who);
        if (room.mode().joinable()) {
            joining.mayJoin(room, who, proof);
        }
        return line.join(room, room.id(), who.uuid())
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
        var standing = isThere ? known : line.join(room, lane, who.uuid());
        return standing.filter(one -> one.place().room().equals(lane))
                .filter(one -> one.state() != PlaceStanding.State.ENDED)
                .orElseThrow(RoomRefusals::codeSpent);
    }

    private void mayJoin(Room room, AccountId who) {
        if (room.settings().joiners().equals(Joiners.VERIFIED.name())
                && !accounts.isVerified(who)) {
            throw RoomRefusals.notVerified();
        }
    }

    /**
     * @throws Problem if they have none
     */
    public PlaceStanding get(EventId event, AccountId who) {
        return line.standing(rooms.shown(event), who.uuid()).orElseThrow(RoomRefusals::noPlace);
    }

    /**
     * Lets them in if there is room.
     *
     * @return CALLED if there is none just now
     * @throws Problem if they have not been called, or have been in
     */
    public PlaceStanding enter(EventId event, AccountId who) {
        var room = rooms.shown(event);
        var standing = get(event, who);
        switch (standing.state()) {
            case WAITING -> throw RoomRefusals.notCalled();
            case ENDED -> throw RoomRefusals.placeUsed();
            case CALLED, ADMITTED -> line.enter(standing);
        }
        return line.standing(room, who.uuid()).orElseThrow(RoomRefusals::noPlace);
    }

    /** Harmless if they are not in. */
    public void leave(EventId event, AccountId who) {
        line.leave(rooms.shown(event), who.uuid());
    }
}
