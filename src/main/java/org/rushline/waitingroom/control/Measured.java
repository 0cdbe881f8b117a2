package org.rushline.waitingroom.control;

import java.util.Optional;
import javax.sql.DataSource;
import org.rushline.platform.id.WaitingRoomId;
import org.rushline.platform.sql.AutocommitSql;

/**
 * What decides how many are called next.
 *
 * @param limit how many may shop at once
 * @param share of the room's own limit that this is
 * @param mostPerMinute how many are called in a minute at most
 * @param shopping how many do
 * @param end the last position of the line
 * @param position up to here all are called
 * @param aMinuteAgo what that was a minute ago
 * @param settled up to here all have had their time to appear
 * @param appeared of those called after that, how many have been let in
 * @param sample of those called before that, the last ones that are looked at
 * @param showed of that sample, how many have been let in
 */
record Measured(
        int limit,
        double share,
        int mostPerMinute,
        long shopping,
        long end,
        long position,
        long aMinuteAgo,
        long settled,
        long appeared,
        long sample,
        long showed) {

    private static final int MOST_SAMPLED = 1_000;

    private static final String MEASURE =
            """
            with room as (
                select r.*, n.position, least(r.shopping_limit, n.pace_limit) as most,
                    coalesce((select d.size from draw d where d.room_id = r.id and d.term = r.term), 0)
                        + (select w.next from waiting_room_number w where w.room_id = r.id) - r.first_number as line_end,
                    (select coalesce(max(c.position), 0) from called c where c.room_id = r.id and c.term = r.term
                        and c.at < clock_timestamp() - interval '1 minute') as a_minute_ago,
                    (select coalesce(max(c.position), 0) from called c where c.room_id = r.id and c.term = r.term
                        and c.at < clock_timestamp() - make_interval(secs => r.call_seconds)) as settled
                from waiting_room r join now_serving n on n.room_id = r.id and n.term = r.term
                where r.id = ? and r.mode = 'OPEN')
            select room.*, least(room.settled, %1$d) as sample,
                (select count(*) from shopping s where s.room_id = room.id and s.term = room.term) as shopping,
                (select count(*) from admission a where a.room_id = room.id and a.term = room.term
                    and a.position > room.settled) as appeared,
                (select count(*) from admission a where a.room_id = room.id and a.term = room.term
                    and a.position > room.settled - %1$d and a.position <= room.settled) as showed
            from room"""
                    .formatted(MOST_SAMPLED);

    /** Empty if the room does not call. */
    static Optional<Measured> of(DataSource database, WaitingRoomId room) {
        return new AutocommitSql(database)
                .first(
                        MEASURE,
                        row ->
                                new Measured(
                                        row.getInt("most"),
                                        row.getInt("most") / row.getDouble("shopping_limit"),
                                        row.getInt("calls_a_minute"),
                                        row.getLong("shopping"),
                                        row.getLong("line_end"),
                                        row.getLong("position"),
                                        row.getLong("a_minute_ago"),
                                        row.getLong("settled"),
                                        row.getLong("appeared"),
                                        row.getLong("sample"),
                                        row.getLong("showed")),
                        room);
    }
}
