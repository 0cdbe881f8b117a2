package org.rushline.waitingroom.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.rushline.load.EventLoad;
import org.rushline.load.EventLoads;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;
import org.rushline.waitingroom.Cords;
import org.rushline.waitingroom.Room;
import org.rushline.waitingroom.Rooms;
import org.rushline.waitingroom.control.Standby.People;

/** Opens and ends the rooms that stand by. */
@ApplicationScoped
class StandbyWatch {

    private static final String SHOPPING =
            """
            select count(*) from shopping s join waiting_room r on r.id = s.room_id and r.term = s.term
            where r.id = ? and s.counts""";

    /** What this node has seen since it took over. */
    private record InOffice(long term, Standby standby) {}

    private final Map<WaitingRoomId, InOffice> watched = new ConcurrentHashMap<>();

    @Resource(lookup = "jdbc/plain")
    DataSource database;

    @Inject Rooms rooms;
    @Inject Cords cords;
    @Inject Stock stock;
    @Inject EventLoads loads;
    @Inject ControlSettings settings;

    /**
     * By the node that calls, each second. Does nothing with a room that does not stand by.
     *
     * @param term of its lease
     */
    void look(Room room, long term) {
        if (!room.standsBy()) {
            watched.remove(room.id());
            return;
        }
        var standby = standby(room.id(), term);
        var load = loads.of(rooms.events(room.id()));
        if (room.mode().on()) {
            endIfNeedless(room, standby, load);
        } else {
            openIfNeeded(room, standby, load);
        }
    }

    private void openIfNeeded(Room room, Standby standby, EventLoad load) {
        var why = standby.needed(room.settings().standbyPeople(), load);
        if (why.isPresent() && canBeBought(room)) {
            cords.openStandby(room.id(), why.get());
        }
    }

    private boolean canBeBought(Room room) {
        return stock.isOnSale(room.id())
                && stock.of(rooms.events(room.id())) == Stock.State.LEFT
                && rooms.gone(room.id()).isEmpty();
    }

    private void endIfNeedless(Room room, Standby standby, EventLoad load) {
        var people = new People(rooms.waiting(room.id()), shopping(room.id()));
        if (standby.needless(room.settings().standbyPeople(), load, people)) {
            cords.endStandby(
                    room.id(),
                    "Standby: for %d seconds nobody has waited, and few were at the seats"
                            .formatted(settings.standbyQuietSeconds()));
        }
    }

    private long shopping(WaitingRoomId room) {
        return new AutocommitSql(database)
                .first(SHOPPING, row -> row.getLong(1), room)
                .orElseThrow();
    }

    private Standby standby(WaitingRoomId room, long term) {
        var known = watched.get(room);
        if (known == null || known.term != term) {
            known =
                    new InOffice(
                            term,
                            new Standby(
                                    settings.limits().checkout(), settings.standbyQuietSeconds()));
            watched.put(room, known);
        }
        return known.standby;
    }
}
