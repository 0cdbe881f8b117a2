package org.rushline.waitingroom.api;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.rushline.platform.id.EventId;
import org.rushline.platform.sql.Sql;
import org.rushline.waitingroom.Rooms;

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

    /** Throws NotFound if the event has no waiting room. */
    public OperatorRoomView view(EventId event) {
        var room = rooms.get(event);
        var numbers = sql.first(RoomNumbers.COUNT, RoomNumbers::of, room.id()).orElseThrow();
        return OperatorRoomView.of(room, rooms.events(room.id()), numbers);
    }

    /** Throws NotFound if the event has no waiting room. */
    public RoomReport report(EventId event) {
        var room = rooms.get(event).id();
        var numbers = sql.first(RoomNumbers.COUNT, RoomNumbers::of, room).orElseThrow();
        var lanes =
                sql.list(
                        RoomReport.LANES,
                        row -> new RoomReport.Lane(row.getString("lane"), row.getLong("let_in")),
                        room);
        return sql.first(RoomReport.COUNT, row -> RoomReport.of(row, numbers, lanes), room)
                .orElseThrow();
    }

    /** The last ones, the newest first. */
    public List<RoomChange> changes(EventId event) {
        return sql.list(CHANGES, RoomChange::of, rooms.get(event).id(), MOST);
    }
}
