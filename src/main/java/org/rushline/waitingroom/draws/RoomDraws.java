package org.rushline.waitingroom.draws;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.problem.Conflict;
import org.rushline.waitingroom.Because;
import org.rushline.waitingroom.Cords;
import org.rushline.waitingroom.Place;
import org.rushline.waitingroom.Places;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.RoomRefusals;
import org.rushline.waitingroom.Rooms;

/** The draws of waiting rooms. */
@ApplicationScoped
public class RoomDraws {

    private static final String NO_BEACON = "";
    private static final byte[] NO_VALUE = {};

    @Resource(lookup = "jdbc/plain")
    DataSource database;

    @Inject DrawSettings settings;
    @Inject Rooms rooms;
    @Inject Cords cords;
    @Inject DrawnOrders orders;

    private Draws draws;
    private Places places;

    @PostConstruct
    void prepare() {
        draws = settings.draws(database);
        places = new Places(database);
    }

    /**
     * Publishes a commitment, then lets people join.
     *
     * @throws Conflict if there is no key, or another closing has been promised
     */
    public void promise(Room room, Instant closing, Because because) {
        if (!settings.hasKey()) {
            throw RoomRefusals.noDrawKey();
        }
        var promised = draws.promise(room.id(), closing, NO_BEACON);
        if (promised.isPresent() && !promised.get().terms().isOf(closing)) {
            throw new Conflict(
                    "wrong-state",
                    "Another closing has been promised",
                    "Joining this draw ends at %s: a promise is not changed."
                            .formatted(promised.get().terms().closing()));
        }
        cords.draw(room.id(), because);
    }

    /**
     * Closes a draw whose time has come, lists it and reveals its seed. Each step may be the last
     * of this node: another one takes the next.
     *
     * @return whether the seed has been revealed
     */
    public boolean advance(WaitingRoomId room) {
        draws.close(room);
        draws.list(room);
        return draws.reveal(room, NO_VALUE).flatMap(Draw::revealed).isPresent();
    }

    /** Whether this node has the key with which the draw was promised. */
    public boolean canReveal(WaitingRoomId room) {
        return draws.canReveal(room);
    }

    public DrawView of(EventId event) {
        return draws.find(rooms.shown(event).id())
                .map(DrawView::of)
                .orElseThrow(RoomRefusals::noDraw);
    }

    /**
     * With it somebody can check their own place.
     *
     * @param holder in whose name it is in the room's own line
     */
    public JsonObject proof(Room room, UUID holder) {
        if (room.closing() == null) {
            throw RoomRefusals.noDraw();
        }
        var place = places.drawn(room.id(), holder).orElseThrow(RoomRefusals::notDrawnYet);
        return orders.of(room)
                .filter(drawn -> drawn.rank(place).isPresent())
                .map(drawn -> proof(room, drawn, place))
                .orElseThrow(RoomRefusals::notDrawnYet)
                .json();
    }

    private DrawProof proof(Room room, DrawnOrders.Drawn drawn, Place place) {
        int index = drawn.places().index(place).orElseThrow();
        return new DrawProof(
                drawn.draw(),
                drawn.draw().listed().orElseThrow(),
                drawn.draw().revealed().orElseThrow(),
                place,
                index,
                drawn.places().proof(index, places, room.id()),
                drawn.order().rank(index));
    }
}
