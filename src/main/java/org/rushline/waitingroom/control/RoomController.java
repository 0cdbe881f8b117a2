package org.rushline.waitingroom.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.rushline.load.EventLoads;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.waitingroom.Because;
import org.rushline.waitingroom.Cords;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.Rooms;
import org.rushline.waitingroom.control.CallLease.Call;
import org.rushline.waitingroom.draws.RoomDraws;

/** Takes the next step of a room or a lane: opens it in time, draws, calls, ends it. */
@ApplicationScoped
class RoomController {

    private static final String MAKE_ROOM = "select make_room(?)";

    @Resource(lookup = "jdbc/plain")
    DataSource database;

    /**
     * A brake knows what has been since this node took over, or since the room has begun anew.
     *
     * @param term of the lease
     */
    private record InOffice(long term, int roomTerm, Brake brake) {}

    /** Of the rooms that this node calls for, or has called for. */
    private final Map<WaitingRoomId, InOffice> brakes = new ConcurrentHashMap<>();

    @Inject Rooms rooms;
    @Inject Cords cords;
    @Inject RoomDraws draws;
    @Inject Stock stock;
    @Inject EstimateSamples samples;
    @Inject EventLoads loads;
    @Inject ControlSettings settings;
    @Inject StandbyWatch standby;

    /** Does nothing if another node has the lease. */
    void step(CallLease lease, WaitingRoomId id) {
        var term = lease.take();
        if (term.isEmpty()) {
            return;
        }
        var room = rooms.get(id);
        var gone = rooms.gone(id);
        if (gone.isPresent() && room.mode().on()) {
            cords.end(id, Because.itself(why(gone.get())));
            return;
        }
        switch (room.mode()) {
            case OFF -> openIfDue(room, term.getAsLong());
            case DRAW, CLOSING -> draw(room);
            case OPEN -> call(lease, term.getAsLong(), room);
            case PAUSED -> makeRoom(id);
            case ENDED -> standby.look(room, term.getAsLong());
        }
    }

    private static String why(Rooms.Gone gone) {
        return switch (gone) {
            case CANCELLED -> "The event has been cancelled";
            case OVER -> "The event is over";
        };
    }

    private void openIfDue(Room room, long term) {
        if (room.settings().opensAtOnsale() && stock.isOnSale(room.id())) {
            cords.open(room.id(), Because.itself("The sale has begun"));
        } else {
            standby.look(room, term);
        }
    }

    private void draw(Room room) {
        if (draws.advance(room.id())) {
            cords.open(room.id(), Because.itself("The draw has been made"));
        }
    }

    private void call(CallLease lease, long term, Room room) {
        makeRoom(room.id());
        switch (stock.of(rooms.events(room.house()))) {
            case NONE_YET -> {}
            case LEFT -> callMore(lease, term, room);
            case GONE -> cords.end(room.house(), Because.itself("Everything is sold"));
        }
    }

    private void callMore(CallLease lease, long term, Room room) {
        long began = System.nanoTime();
        var measured = Measured.of(database, room.id());
        var answered = Duration.ofNanos(System.nanoTime() - began);
        var load = loads.of(rooms.events(room.house()));
        measured.ifPresent(
                now -> {
                    var steering = brake(lease, term, room).heard(answered, load);
                    lease.call(term, next(now, steering, room));
                });
        samples.keep(room.id());
        standby.look(room, term);
    }

    private static Call next(Measured now, Steering steering, Room room) {
        return new Call(
                now.position() + (steering.stopped() ? 0 : Pace.next(now)),
                now.kept(),
                steering.most(room.settings().shoppingLimit()),
                steering.reason(),
                steering.stopped());
    }

    /** Another node may have called meanwhile: each time in office begins where that one stood. */
    private Brake brake(CallLease lease, long term, Room room) {
        var known = brakes.get(room.id());
        if (known == null || known.term != term || known.roomTerm != room.term()) {
            known = new InOffice(term, room.term(), new Brake(settings.limits(), lease.steering()));
            brakes.put(room.id(), known);
        }
        return known.brake;
    }

    private void makeRoom(WaitingRoomId room) {
        sql().first(MAKE_ROOM, row -> row.getLong(1), room);
    }

    private AutocommitSql sql() {
        return new AutocommitSql(database);
    }
}
