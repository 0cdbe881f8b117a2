package org.rushline.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rushline.waitingroom.Room;
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
        return draws.canReveal(room.id())
                ? Finding.good("The commitment is published, and our key opens the seed.")
                : Finding.bad(
                        "The commitment is published, but this node's RUSHLINE_DRAW_KEY does not open the seed. Give every node the key with which the draw was promised.");
    }
}
