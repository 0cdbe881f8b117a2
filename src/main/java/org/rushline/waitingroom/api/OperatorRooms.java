package org.rushline.waitingroom.api;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.rushline.load.EventLoads;
import org.rushline.platform.id.EventId;
import org.rushline.platform.sql.Sql;
import org.rushline.waitingroom.RoomNumbers;
import org.rushline.waitingroom.Rooms;
import org.rushline.waitingroom.report.RoomReports;

/** What operators read of waiting rooms. */
@Stateless
public class OperatorRooms {

    private static final String CHANGES =
            """
            select c.at, a.name as who, c.why, c.before, c.after
            from waiting_room_change c left join account a on a.id = c.who
            where c.room_id = ? order by c.id desc limit ?""";

    private static final int MOST = 100;

    @Inject Sql sql;
    @Inject Rooms rooms;
    @Inject EventLoads loads;
    @Inject RoomReports reports;

    /** Throws NotFound if the event has no waiting room. */
    public OperatorRoomView view(EventId event) {
        var room = rooms.get(event);
        var numbers = sql.first(RoomNumbers.COUNT, RoomNumbers::of, room.id()).orElseThrow();
        var events = rooms.events(room.id());
        var most = loads.of(events).checkoutP95().map(Duration::toMillis).orElse(null);
        return OperatorRoomView.of(room, events, numbers, reports.sold(room.id()), most);
    }

    /** The last ones, the newest first. */
    public List<RoomChange> changes(EventId event) {
        return sql.list(CHANGES, RoomChange::of, rooms.get(event).id(), MOST);
    }
}
