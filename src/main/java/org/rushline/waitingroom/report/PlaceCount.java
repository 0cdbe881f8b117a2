package org.rushline.waitingroom.report;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * People with a place, by what became of them. Some positions are nobody's, and do not count.
 *
 * @param abandoned were called, had their time and never came
 */
record PlaceCount(long joined, long drawn, long abandoned, long notCalled) {

    /** In a draw every position is somebody's; behind it a place's number says its position. */
    static final String COUNT =
            """
            with room as (
                select r.id, r.term, r.first_number, n.position,
                    coalesce((select d.size from draw d where d.room_id = r.id and d.term = r.term), 0) as drawn,
                    coalesce((select max(c.position) from called c where c.room_id = r.id and c.term = r.term
                        and c.at < clock_timestamp() - make_interval(secs => r.call_seconds)), 0) as settled
                from waiting_room r join now_serving n on n.room_id = r.id where r.id = ?),
            behind as (
                select count(*) filter (where p.number < room.first_number + room.settled - room.drawn) as settled,
                    count(*) filter (where p.number >= room.first_number + room.position - room.drawn) as not_called
                from room join place p on p.room_id = room.id and p.term = room.term and p.number >= room.first_number)
            select (select count(*) from place p where p.room_id = room.id and p.term = room.term) as joined,
                room.drawn,
                least(room.settled, room.drawn) + behind.settled - (
                    select count(*) from admission a where a.line_id = room.id and a.term = room.term
                        and a.position <= room.settled) as abandoned,
                greatest(0, room.drawn - room.position) + behind.not_called as not_called
            from room, behind""";

    static PlaceCount of(ResultSet row) throws SQLException {
        return new PlaceCount(
                row.getLong("joined"),
                row.getLong("drawn"),
                row.getLong("abandoned"),
                row.getLong("not_called"));
    }
}
