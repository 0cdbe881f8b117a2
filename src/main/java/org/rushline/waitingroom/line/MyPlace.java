package org.rushline.waitingroom.line;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rushline.accounts.AccountService;
import org.rushline.platform.id.AccountId;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.Problem;
import org.rushline.waitingroom.Joiners;
import org.rushline.waitingroom.RoomRefusals;
import org.rushline.waitingroom.Rooms;

/** What somebody may do in a waiting room, by any door. */
@ApplicationScoped
public class MyPlace {

    @Inject Rooms rooms;
    @Inject WaitingLine line;
    @Inject AccountService accounts;

    /**
     * Their place; a new one if they have none, or have used it.
     *
     * @throws Problem if the room is closed, or not for them
     */
    public PlaceStanding join(EventId event, AccountId who) {
        var room = rooms.shown(event);
        var known = line.standing(room, who.uuid());
        if (known.isPresent() && known.get().state() != PlaceStanding.State.ENDED) {
            return known.get();
        }
        if (room.settings().joiners().equals(Joiners.VERIFIED.name())
                && !accounts.isVerified(who)) {
            throw RoomRefusals.notVerified();
        }
        return line.join(room, who.uuid())
                .filter(standing -> standing.state() != PlaceStanding.State.ENDED)
                .orElseThrow(RoomRefusals::closed);
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
