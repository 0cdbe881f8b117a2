package org.rushline.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.RoomMode;
import org.rushline.waitingroom.draws.RoomDraws;

/** Whether a promised draw can be made. */
@ApplicationScoped
class DrawCheck implements ReadinessCheck {

    @Inject RoomDraws draws;

    @Override
    public ReadinessCode code() {
        return ReadinessCode.DRAW;
    }

    @Override
    public Finding look(CheckedRoom checked) {
        var room = checked.room();
        if (room.closing() == null) {
            return Finding.good("No draw is promised.");
        }
        return switch (room.mode()) {
            case OFF ->
                    Finding.bad(
                            "The commitment is published, but nobody can join yet. Promise the same draw once more.");
            case DRAW, CLOSING -> promised(room);
            case OPEN, PAUSED, ENDED -> Finding.good("The draw has been made.");
        };
    }

    private Finding promised(Room room) {
        return judge(
                room.mode(), draws.canReveal(room.id()), draws.awaitedBeacon(room.id()).orElse(""));
    }

    /**
     * @param opens whether our key opens the seed
     * @param beacon the public random value that is awaited; empty if there is none
     */
    static Finding judge(RoomMode mode, boolean opens, String beacon) {
        if (!opens) {
            return Finding.bad(
                    "The commitment is published, but this node's RUSHLINE_DRAW_KEY does not open the seed. Give every node the key with which the draw was promised.");
        }
        var says = "The commitment is published, and our key opens the seed.";
        if (beacon.isEmpty()) {
            return Finding.good(says);
        }
        return mode == RoomMode.CLOSING
                ? Finding.bad(
                        "Joining has closed, and nobody is called before you tell the public random value: %s. Send it as it is published to `…/waiting-room/beacon`."
                                .formatted(beacon))
                : Finding.good(
                        "%s When joining has closed, the draw waits until you tell the public random value: %s."
                                .formatted(says, beacon));
    }
}
