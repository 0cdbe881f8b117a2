package org.rushline.waitingroom.draws;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.rushline.platform.id.EventId;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.problem.Conflict;
import org.rushline.platform.problem.Problem;
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
     * @param beacon the name of a public random value that takes part; null if none does
     * @throws Conflict if there is no key, or another draw has been promised
     */
    public void promise(Room room, Instant closing, String beacon, Because because) {
        var named = beacon == null ? NO_BEACON : beacon;
        if (!settings.hasKey()) {
            throw RoomRefusals.noDrawKey();
        }
        var promised = draws.promise(room.id(), closing, named);
        if (promised.isPresent() && !promised.get().terms().isOf(closing, named)) {
            throw new Conflict(
                    "wrong-state",
                    "Another draw has been promised",
                    "Joining this draw ends at %s, %s takes part: a promise is not changed."
                            .formatted(
                                    promised.get().terms().closing(),
                                    beaconOf(promised.get()).orElse("no public random value")));
        }
        cords.draw(room.id(), because);
    }

    /**
     * Closes a draw whose time has come, lists it and reveals its seed, unless it waits for a
     * public random value. Each step may be the last of this node: another one takes the next.
     *
     * @return whether the seed has been revealed
     */
    public boolean advance(WaitingRoomId room) {
        draws.close(room);
        var listed = draws.list(room);
        var draw =
                listed.flatMap(RoomDraws::beaconOf).isPresent()
                        ? listed
                        : draws.reveal(room, NO_VALUE);
        return draw.flatMap(Draw::revealed).isPresent();
    }

    private static Optional<String> beaconOf(Draw draw) {
        return Optional.of(draw.terms().beacon()).filter(name -> !name.isEmpty());
    }

    /**
     * Makes the draw that waits for a public random value. To tell the same once more changes
     * nothing.
     *
     * @param value as it was published
     * @throws Conflict if joining has not closed, or the draw has been made with another value
     */
    public void tellBeacon(Room room, String value, Because because) {
        var draw = draws.find(room.id()).orElseThrow(RoomRefusals::noDraw);
        var name = beaconOf(draw).orElseThrow(RoomDraws::noBeacon);
        if (draw.listed().isEmpty()) {
            throw new Conflict(
                    "wrong-state",
                    "Joining has not closed",
                    "What takes part in the draw is told after joining has closed.");
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        if (draw.revealed().isEmpty()) {
            cords.note(room.id(), because.about("%s: %s".formatted(name, value)));
        }
        var made = draws.reveal(room.id(), bytes).flatMap(Draw::revealed);
        if (made.isEmpty()) {
            throw RoomRefusals.noDrawKey();
        }
        if (!Arrays.equals(made.get().beaconValue(), bytes)) {
            throw new Conflict(
                    "wrong-state",
                    "The draw has been made",
                    "It was made with another value, and is not made again.");
        }
    }

    private static Problem noBeacon() {
        return new Conflict(
                "wrong-state",
                "Nothing takes part in this draw",
                "Its promise names no public random value.");
    }

    /** Whether this node has the key with which the draw was promised. */
    public boolean canReveal(WaitingRoomId room) {
        return draws.canReveal(room);
    }

    /** The public random value that the draw needs still; empty if its promise names none. */
    public Optional<String> awaitedBeacon(WaitingRoomId room) {
        return draws.find(room)
                .filter(draw -> draw.revealed().isEmpty())
                .flatMap(RoomDraws::beaconOf);
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
