package org.rushline.readiness;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.rushline.platform.id.EventId;
import org.rushline.platform.problem.NotFound;
import org.rushline.platform.sql.Sql;
import org.rushline.readiness.CheckedRoom.CheckedDate;
import org.rushline.waitingroom.Rooms;

/** Reads what is checked. */
@Stateless
public class CheckedRooms {

    private static final String DATES =
            """
            select e.id, event_status(e) as status, e.onsale_at, e.onsale_at <= clock_timestamp() as onsale_passed,
                p.state as publication, p.problem, s.places,
                exists (select from entry_shop o where o.event_id = e.id and o.addresses <> '{}') as elsewhere,
                not exists (select from seat x where x.seat_plan_id = e.seat_plan_id and not exists (
                    select from price_tier_category c where c.event_id = e.id and c.category = x.category)) as priced,
                (select count(*) from ticket t where t.event_id = e.id) as tickets,
                (select count(*) from ticket t where t.event_id = e.id and t.status = 'AVAILABLE' and t.booking_id is null) as free
            from waiting_room_event w
            join event e on e.id = w.event_id
            join seat_plan s on s.id = e.seat_plan_id
            left join publication p on p.event_id = e.id
            where w.room_id = ? order by e.id""";

    @Inject Sql sql;
    @Inject Rooms rooms;

    /**
     * Without the dates that are over or cancelled, unless all are.
     *
     * @throws NotFound if the event has no waiting room
     */
    public CheckedRoom of(EventId event) {
        var room = rooms.get(event);
        var all = sql.list(DATES, CheckedRooms::date, room.id());
        var coming = all.stream().filter(CheckedDate::takesPlace).toList();
        return new CheckedRoom(room, coming.isEmpty() ? List.copyOf(all) : coming);
    }

    private static CheckedDate date(ResultSet row) throws SQLException {
        return new CheckedDate(
                new EventId(row.getLong("id")),
                row.getString("status"),
                Sql.instant(row, "onsale_at"),
                row.getBoolean("onsale_passed"),
                row.getString("publication"),
                row.getString("problem"),
                row.getBoolean("elsewhere"),
                row.getBoolean("priced"),
                row.getLong("places"),
                row.getLong("tickets"),
                row.getLong("free"));
    }
}
